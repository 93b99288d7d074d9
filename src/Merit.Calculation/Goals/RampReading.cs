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
    /// <summary>The days from which ramps count for a person, those of the first ramp first.</summary>
    /// <param name="holder">Whose; a member of somebody's team counts from the first assignment to the plans whose goals are the member's.</param>
    /// <param name="lack">What the person lacks from which a ramp counts, and that ramp, or null; then the starts are not all.</param>
    public IReadOnlyList<RampStartDay> StartsOf(GoalHolder holder, out (string Word, GoalRamp Ramp)? lack)
    {
        var starts = new List<RampStartDay>();
        lack = null;
        foreach (var ramp in rule.Ramps)
        {
            foreach (var since in ramp.Since)
            {
                var before = starts.Count;
                starts.AddRange(since switch
                {
                    RampStart.StartDate => FirstDayOfWork(holder.Person, ramp),
                    RampStart.Assignment => FirstAssignment(holder, ramp),
                    _ => ReturnsOf(holder.Person, ramp),
                });
                lack ??= since == RampStart.Return || starts.Count > before ? null : (since == RampStart.StartDate ? "no start_date" : "no assignment to a plan", ramp);
            }
        }

        return starts;
    }

    /// <summary>The percent of a month, or of the month in which a week is, and the start that decides it.</summary>
    public TracedStep Percent(IReadOnlyList<RampStartDay> starts, Period part)
    {
        // Of two on one day the first, which is that of the ramp that stands first.
        var month = part.Length < PeriodLength.Month ? part.In(PeriodLength.Month) : part;
        if (starts.Where(start => start.Day <= month.End).MaxBy(start => start.Day) is not { } latest)
        {
            return rule.Ramps.FirstOrDefault(ramp => ramp.Since.Any(since => since != RampStart.Return)) is { } awaited
                ? Step(Ratio.Zero, $"Ramp of {month}, before the start", awaited) : Step(Ratio.One, $"Ramp of {month}, no return from leave yet", rule.Ramps[0]);
        }

        var (day, ramp) = (latest.Day, latest.Ramp);
        var first = month.Calendar.Containing(day, PeriodLength.Month);
        var number = month.Ordinal - first.Ordinal;
        number = Math.Max(ramp.WholeMonths && day > first.Start ? number - 1 : number, 0);
        return Step(number < ramp.Months.Length ? ramp.Months[number] : Ratio.One, $"Ramp of {month}, month {number + 1} since {latest.Word}, {IsoDate.Format(day)}", ramp) with { Fact = (latest.Table, latest.Row) };
    }

    private static TracedStep Step(Ratio percent, string label, GoalRamp ramp) => new("ramp", label, ValueKind.Ratio, Arithmetic.Part(percent)) { Where = ramp.Where };

    private IEnumerable<RampStartDay> FirstDayOfWork(int person, GoalRamp ramp)
    {
        var people = dataset["people"];
        return people.Find<DateColumn>("start_date")?.At(person) is { } day ? [new(day, "the first day of work", people, person, ramp)] : [];
    }

    private IEnumerable<RampStartDay> FirstAssignment(GoalHolder holder, GoalRamp ramp)
    {
        var assignments = dataset["plan_assignments"];
        var from = assignments.Find<DateColumn>("from")!;
        return assignments.Find<ReferenceColumn>("person_id")!.Index.RowsOf(holder.Person).Where(row => holder.Plans.Contains(assignments.Find("plan")!.TextAt(row)!, StringComparer.Ordinal))
            .OrderBy(row => from.At(row)).Take(1).Select(row => new RampStartDay(from.At(row)!.Value, "the first day on the plan", assignments, row, ramp));
    }

    // Where one leave follows another without a day between there is no return.
    private IEnumerable<RampStartDay> ReturnsOf(int person, GoalRamp ramp)
    {
        var leaves = leave.Of(person, rule);
        return leaves.Where(one => one.Days.LastDay < DateOnly.MaxValue).Select(one => new RampStartDay(one.Days.LastDay.AddDays(1), "the return from leave", leave.Table, one.Row, ramp))
            .Where(back => leaves.All(other => !other.Days.Contains(back.Day)));
    }
}
