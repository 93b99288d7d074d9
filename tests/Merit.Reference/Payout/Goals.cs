using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Formulas.Syntax;
using Merit.Plans.Components;
using Merit.Plans.Goals;
using Merit.Reference.Company;

namespace Merit.Reference.Payout;

/// <summary>Goals of participants (plan reference, "Goals").</summary>
internal sealed class Goals(PlanRun run)
{
    private readonly Ramps _ramps = new(run);

    /// <summary>Whether the plan says how the goal of a component comes about.</summary>
    public bool HasRule(Component component) => RuleOf(NameOf(component)) is not null;

    /// <summary>The goal of a participant.</summary>
    public Ratio Of(Component component, Row person) => Of(NameOf(component), person, isFull: false);

    /// <summary>"The *full* goal of the period", that "of a person who is in force for the whole period, before ramp, proration and leave".</summary>
    public Ratio FullOf(Component component, Row person) => Of(NameOf(component), person, isFull: true);

    private Ratio Of(string name, Row person, bool isFull)
    {
        var rule = RuleOf(name);
        if (rule?.SumOf is not { } sum)
        {
            return OfOne(rule, name, person, isFull, [run.Plan.Name], run.DaysInForce(person));
        }

        if (RowsOf(name, run.Period.Name, person, [run.Plan.Name]).Count > 0)
        {
            throw new ReferenceException($"{person.Id} has a goal for {name}, which is a sum.");
        }

        // "The sum of the goals … as they are on the period's first day (`at: opening`) or last (`closing`)."
        var day = sum.AtOpening && run.Fault != Fault.MembersAtClosing ? run.Period.Start : run.Period.End;
        var members = run.Pooling.Members(sum.Members switch { Merit.Formulas.Binding.PoolMembers.DirectReports => "direct_reports", Merit.Formulas.Binding.PoolMembers.AllReports => "all_reports", Merit.Formulas.Binding.PoolMembers.Team => "team", _ => "plan" }, person, day);
        run.Facts.Note("goal of members", members.Count > 1);
        return Exact.Sum(members.Select(member => OfMember(sum.Name, member, day, isFull || run.Fault == Fault.MembersUnadjusted)));
    }

    /// <summary>"A member who is not on this plan is in force while employed, and the rows of the plans that they are assigned to on that day take the place of this plan's."</summary>
    private Ratio OfMember(string name, Row member, DateOnly day, bool isFull)
    {
        if (run.IsParticipant(member))
        {
            return OfOne(RuleOf(name), name, member, isFull, [run.Plan.Name], run.DaysInForce(member));
        }

        run.Facts.Note("member off the plan", true);
        var employed = Days(run.Period).Where(one => !(one < member.Day("start_date")) && !(one > member.Day("end_date"))).ToList();
        var plans = run.Books["plan_assignments"].Where(a => a.Link("person_id")!.IsSame(member) && run.Books.IsInForce(a, day)).Select(a => a.Text("plan")!).Distinct(StringComparer.Ordinal).ToList();
        return OfOne(RuleOf(name), name, member, isFull, plans, employed);
    }

    private Ratio OfOne(GoalRule? rule, string name, Row person, bool isFull, IReadOnlyList<string> plans, IReadOnlyList<DateOnly> inForce)
    {
        if (rule is null)
        {
            return Row(name, run.Period, person, plans);
        }

        var given = GivenTimes(rule).Select(time => (Time: time, Goal: Row(name, time, person, plans))).ToList();
        var full = Exact.Sum(given.Select(one => one.Goal * PartOf(rule, one.Time)));
        run.Facts.Note("goal of shorter times", given.Count > 1);
        if (isFull)
        {
            return full;
        }

        List<(Period Time, Ratio Goal)> parts = given.Count > 1 ? given : [(run.Period, full)];
        if (!rule.Ramps.IsEmpty)
        {
            // "A month has an equal part of the goal of the period (with `spread: days` by days; of its own row or quarter where those are given), times its percent."
            parts = [.. parts.SelectMany(part => Times(part.Time, PeriodLength.Month).Select(month =>
                (month, part.Goal * (rule.Spread?.Kind == SpreadKind.Days ? new Ratio(month.Days, part.Time.Days) : new Ratio(1, Times(part.Time, PeriodLength.Month).Count())) * _ramps.PercentOf(rule, person, plans, month))))];
        }

        // "Proration is of each part by its own days."
        return run.Fault == Fault.ProratedByPeriod ? Exact.Sum(parts.Select(part => part.Goal)) * InForce(rule, person, inForce, run.Period)
            : Exact.Sum(parts.Select(part => part.Goal * InForce(rule, person, inForce, part.Time)));
    }

    /// <summary>"Days on leave count as days out of force."</summary>
    private Ratio InForce(GoalRule rule, Row person, IReadOnlyList<DateOnly> inForce, Period time)
    {
        var there = inForce.Where(time.Range.Contains).ToHashSet();
        if (rule.LeaveReduces && run.Fault != Fault.LeaveIgnored)
        {
            run.Facts.Note("leave reduces a goal", there.RemoveWhere(day => _ramps.IsOnLeave(rule, person, day)) > 0);
        }

        return new TimeInForce(run).PartOf(rule.Proration, time, there);
    }

    /// <summary>"Given for longer, the row of the year (or quarter) that holds the period is read. Given for shorter, the rows of all months (or quarters) of the period are read and added up."</summary>
    private IEnumerable<Period> GivenTimes(GoalRule rule) =>
        rule.GivenFor is not { } length || length == run.Period.Length ? [run.Period] : length > run.Period.Length ? [run.Period.Calendar.Containing(run.Period.Start, length)] : Times(run.Period, length);

    /// <summary>"`equal` (1/4 of a year for a quarter), `days` (days of the period / days of the year), `whole` or weights, one for each period in order."</summary>
    private Ratio PartOf(GoalRule rule, Period time)
    {
        if (time.Length <= run.Period.Length || rule.Spread is not { } spread)
        {
            return Ratio.One;
        }

        var periods = Times(time, run.Period.Length).ToList();
        run.Facts.Note("goal spread", spread.Kind is SpreadKind.Days or SpreadKind.Weights);
        return (run.Fault == Fault.SpreadEqually ? SpreadKind.Equal : spread.Kind) switch
        {
            SpreadKind.Equal => new(1, periods.Count),
            SpreadKind.Days => new(run.Period.Days, time.Days),
            SpreadKind.Weights => spread.Weights[periods.FindIndex(period => period.Name == run.Period.Name)],
            _ => Ratio.One,
        };
    }

    private static IEnumerable<Period> Times(Period whole, PeriodLength length)
    {
        // A week is in one month, which is its own.
        for (var day = whole.Start; day <= whole.End && whole.Range.Contains(day); day = whole.Calendar.Containing(day, length).End.AddDays(1))
        {
            yield return whole.Length < length ? whole : whole.Calendar.Containing(day, length);
        }
    }

    private static IEnumerable<DateOnly> Days(Period time) => Enumerable.Range(0, time.Days).Select(time.Start.AddDays);

    private GoalRule? RuleOf(string name) => run.Plan.Goals.FirstOrDefault(rule => rule.Name == name);

    private static string NameOf(Component component) => component switch
    {
        Bonus { Measure.Root: NameSyntax name } => name.Name,
        Commission { Events: { } events } => events.Name,
        Commission { Measure.Root: NameSyntax name } => name.Name,
        _ => throw new ReferenceException($"'{component.Name}' has no measure with a name, so no row of goals."),
    };

    private Ratio Row(string name, Period time, Row person, IReadOnlyList<string> plans) =>
        RowsOf(name, time.Name, person, plans) is [var row] ? row.Number("value")!.Value : throw new ReferenceException($"Not one goal for {name} of {person.Id} in {time}.");

    /// <summary>
    /// "The row whose `measure` is the component's measure (by name) or, in a commission, its event set, whose `period` is the period's name, and whose
    /// `person_id` is the participant's, or else whose `plan` is this plan, or else whose `team` is one of the participant's on the period's last day.
    /// No row, or two of the same rank, is an error."
    /// </summary>
    private List<Row> RowsOf(string name, string time, Row person, IReadOnlyList<string> plans)
    {
        var teams = run.Books.TeamsOf(person, run.Period.End);
        var rows = run.Books["goals"].Where(goal => goal.Text("measure") == name && goal.Text("period") == time).ToList();
        List<Row>[] ranks =
        [
            [.. rows.Where(goal => goal.Link("person_id") is { } owner && owner.IsSame(person))],
            [.. rows.Where(goal => goal.Link("person_id") is null && plans.Contains(goal.Text("plan"), StringComparer.Ordinal))],
            [.. rows.Where(goal => goal.Link("person_id") is null && goal.Text("plan") is null && teams.Contains(goal.Text("team"), StringComparer.Ordinal))],
        ];
        return Array.Find(ranks, rank => rank.Count > 0) ?? [];
    }
}
