using Merit.Calculation.Explanation;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Types;
using Merit.Plans.Goals;

namespace Merit.Calculation.Goals;

/// <summary>The percent of a goal by month since a start (plan reference, "Goals").</summary>
/// <param name="rule">The goal, which has a ramp.</param>
/// <param name="dataset">The company.</param>
/// <param name="leave">Leaves, from whose end a ramp may count.</param>
internal sealed class RampReading(GoalRule rule, Dataset dataset, LeaveDays leave)
{
    private readonly GoalRamp _ramp = rule.Ramp!;

    /// <summary>The days from which the ramp counts for a person, with what they are called and the row that has them.</summary>
    /// <param name="holder">Whose; a member of somebody's team counts from the first assignment to the plans whose goals are the member's.</param>
    /// <param name="lacks">What the person lacks from which the ramp counts, or null; then the starts are not all.</param>
    public IReadOnlyList<(DateOnly Day, string Word, Table Table, int Row)> StartsOf(GoalHolder holder, out string? lacks)
    {
        var starts = new List<(DateOnly, string, Table, int)>();
        lacks = null;
        foreach (var since in _ramp.Since)
        {
            var before = starts.Count;
            starts.AddRange(since switch
            {
                RampStart.StartDate => FirstDayOfWork(holder.Person),
                RampStart.Assignment => FirstAssignment(holder),
                _ => ReturnsOf(holder.Person).Select(back => (back.Day, "the return from leave", leave.Table, back.Row)),
            });
            lacks = since == RampStart.Return || starts.Count > before ? lacks : since == RampStart.StartDate ? "no start_date" : "no assignment to a plan";
        }

        return starts;
    }

    /// <summary>The percent of a month, or of the month in which a week is, and the start that decides it.</summary>
    public TracedStep Percent(IReadOnlyList<(DateOnly Day, string Word, Table Table, int Row)> starts, Period part)
    {
        var month = part.Length < PeriodLength.Month ? part.In(PeriodLength.Month) : part;
        var come = starts.Where(start => start.Day <= month.End).ToArray();
        if (come.Length == 0)
        {
            var isBefore = _ramp.Since.Any(since => since != RampStart.Return);
            return Step(isBefore ? Ratio.Zero : Ratio.One, isBefore ? $"Ramp of {month}, before the start" : $"Ramp of {month}, no return from leave yet");
        }

        var latest = come.MaxBy(start => start.Day);
        var first = month.Calendar.Containing(latest.Day, PeriodLength.Month);
        var number = month.Ordinal - first.Ordinal;
        number = Math.Max(_ramp.WholeMonths && latest.Day > first.Start ? number - 1 : number, 0);
        return Step(number < _ramp.Months.Length ? _ramp.Months[number] : Ratio.One, $"Ramp of {month}, month {number + 1} since {latest.Word}, {IsoDate.Format(latest.Day)}") with { Fact = (latest.Table, latest.Row) };
    }

    private TracedStep Step(Ratio percent, string label) => new("ramp", label, ValueKind.Ratio, Arithmetic.Part(percent)) { Where = _ramp.Where };

    private IEnumerable<(DateOnly Day, string Word, Table Table, int Row)> FirstDayOfWork(int person)
    {
        var people = dataset["people"];
        return people.Find<DateColumn>("start_date")?.At(person) is { } day ? [(day, "the first day of work", people, person)] : [];
    }

    private IEnumerable<(DateOnly Day, string Word, Table Table, int Row)> FirstAssignment(GoalHolder holder)
    {
        var assignments = dataset["plan_assignments"];
        var from = assignments.Find<DateColumn>("from")!;
        return assignments.Find<ReferenceColumn>("person_id")!.Index.RowsOf(holder.Person).Where(row => holder.Plans.Contains(assignments.Find("plan")!.TextAt(row)!, StringComparer.Ordinal))
            .OrderBy(row => from.At(row)).Take(1).Select(row => (from.At(row)!.Value, "the first day on the plan", assignments, row));
    }

    // Where one leave follows another without a day between there is no return.
    private IEnumerable<(DateOnly Day, int Row)> ReturnsOf(int person)
    {
        var leaves = leave.Of(person, rule);
        return leaves.Where(one => one.Days.LastDay < DateOnly.MaxValue).Select(one => (Day: one.Days.LastDay.AddDays(1), one.Row)).Where(back => leaves.All(other => !other.Days.Contains(back.Day)));
    }
}
