using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Plans.Goals;
using Merit.Reference.Company;

namespace Merit.Reference.Payout;

/// <summary>The percent of a goal by month, and leaves (plan reference, "Goals").</summary>
internal sealed class Ramps(PlanRun run)
{
    private static readonly DateOnly Never = DateOnly.MaxValue;

    /// <summary>Whether a leave of a kind that counts is in force: "or the kinds of leave that do; every kind when none is listed".</summary>
    public bool IsOnLeave(GoalRule rule, Row person, DateOnly day) => Leaves(rule, person).Any(leave => run.Books.IsInForce(leave, day));

    /// <summary>"The percent of the goal in the first month, the second and so on, and 100% after the last."</summary>
    public Ratio PercentOf(GoalRule rule, Row person, IReadOnlyList<string> plans, Period month)
    {
        var asked = run.Fault == Fault.RampOfThePeriod ? Month(run.Period.End) : Month(month.Start);
        var starts = rule.Ramps.SelectMany((ramp, place) => ramp.Since.SelectMany(since => StartsOf(since, rule, person, plans)).Select(day => (Day: day, Ramp: ramp, Place: place)))
            .Where(start => start.Day <= asked.End).ToList();
        if (starts.Count == 0)
        {
            // "The month that ends before a `start_date` or `assignment` has 0%, one before the first `return` 100%."
            var before = rule.Ramps.SelectMany(ramp => ramp.Since).Any(since => since is RampStart.StartDate or RampStart.Assignment);
            run.Facts.Note("month before the start", before);
            return !before ? Ratio.One : run.Fault == Fault.RampBeforeTheStart ? rule.Ramps[0].Months[0] : Ratio.Zero;
        }

        // "Of several the latest that has come"; "of two on one day the ramp that stands first".
        var deciding = run.Fault == Fault.RampSinceTheFirst ? starts.MinBy(start => (start.Day, start.Place))
            : starts.MaxBy(start => (start.Day, -start.Place));
        run.Facts.Note("several ramps", starts.Select(start => start.Ramp).Distinct().Count() > 1);
        return run.Fault == Fault.LeastRamp ? starts.Min(start => In(start.Ramp, start.Day, asked)) : In(run.Fault == Fault.FirstRampAlone ? rule.Ramps[0] : deciding.Ramp, deciding.Day, asked);
    }

    private Ratio In(GoalRamp ramp, DateOnly start, Period asked)
    {
        var first = Month(start);
        var whole = run.Fault != Fault.RampMonthBegun && (run.Fault == Fault.RampMonthWhole || ramp.WholeMonths);
        if (whole && first.Start < start)
        {
            run.Facts.Note("ramp by whole months", ramp.WholeMonths);
            first = Month(first.End.AddDays(1));
        }

        // "The part of a month before has the same percent."
        var number = 0;
        for (var at = first; at.Start < asked.Start; at = Month(at.End.AddDays(1)))
        {
            number++;
        }

        run.Facts.Note("ramped", number < ramp.Months.Length);
        return number < ramp.Months.Length ? ramp.Months[number] : Ratio.One;
    }

    private Period Month(DateOnly day) => run.Period.Calendar.Containing(day, PeriodLength.Month);

    private IEnumerable<DateOnly> StartsOf(RampStart since, GoalRule rule, Row person, IReadOnlyList<string> plans) => since switch
    {
        RampStart.StartDate => [person.Day("start_date") ?? throw new ReferenceException($"{person.Id} has no first day of work.")],
        RampStart.Assignment => [FirstAssigned(person, plans) ?? throw new ReferenceException($"{person.Id} is on no plan.")],
        _ => Returns(rule, person),
    };

    /// <summary>"`assignment` (the first day on which the person is assigned to this plan)", a member not on it to those whose rows take its place.</summary>
    private DateOnly? FirstAssigned(Row person, IReadOnlyList<string> plans) => run.Books["plan_assignments"]
        .Where(a => plans.Contains(a.Text("plan"), StringComparer.Ordinal) && a.Link("person_id")!.IsSame(person)).Select(a => a.Day("from")).Order().FirstOrDefault();

    /// <summary>"`return` (the day after a leave)"; "where one leave follows the other without a day between, the return is after the last".</summary>
    private IEnumerable<DateOnly> Returns(GoalRule rule, Row person)
    {
        var days = Leaves(rule, person).Select(leave => leave.Day("to") ?? Never).Where(last => last != Never).Select(last => last.AddDays(1)).ToList();
        run.Facts.Note("leave after leave", days.Exists(day => IsOnLeave(rule, person, day)));
        return days.Where(day => run.Fault == Fault.ReturnBetweenLeaves || !IsOnLeave(rule, person, day));
    }

    private IEnumerable<Row> Leaves(GoalRule rule, Row person) => run.Books["leave"].Where(leave => leave.Link("person_id")!.IsSame(person)
        && (run.Fault == Fault.LeaveOfEveryKind || rule.LeaveKinds.IsEmpty || (leave.Text("kind") is { } kind && rule.LeaveKinds.Contains(kind, StringComparer.Ordinal))));
}
