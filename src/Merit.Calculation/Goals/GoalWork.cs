using System.Collections.Concurrent;
using Merit.Calculation.Explanation;
using Merit.Calculation.Participants;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;
using Merit.Plans.Goals;

namespace Merit.Calculation.Goals;

/// <summary>Works out the goals for which the plan says how: given for longer or shorter, ramped, prorated, reduced by leave, or the sum of others' (plan reference, "Goals").</summary>
internal sealed class GoalWork
{
    private readonly PlanRun _run;
    private readonly Dictionary<string, GoalRule> _rules;
    private readonly Dictionary<string, RampReading> _ramps;
    private readonly Lazy<LeaveDays> _leave;

    // A member's goal is asked for by every colleague, and that of the whole plan by everyone.
    private readonly ConcurrentDictionary<(string Sum, int Member), GoalFigure?> _members = new();
    private readonly ConcurrentDictionary<string, GoalFigure?> _plan = new(StringComparer.Ordinal);

    public GoalWork(PlanRun run)
    {
        _run = run;
        _rules = run.Context.Plan.Plan.Goals.ToDictionary(rule => rule.Name, StringComparer.Ordinal);
        _leave = new(() => new(run.Context.Dataset));
        _ramps = _rules.Values.Where(rule => !rule.Ramps.IsEmpty)
            .ToDictionary(rule => rule.Name, rule => new RampReading(rule, run.Context.Dataset, _leave.Value), StringComparer.Ordinal);
    }

    private Period Period => _run.Context.Period;

    /// <summary>What the plan says of the goals of this name; null when they stand in their rows as they are.</summary>
    public GoalRule? RuleOf(string? name) => name is null ? null : _rules.GetValueOrDefault(name);

    /// <summary>A participant's goal; null when something of it is missing, which is reported.</summary>
    /// <param name="rule">What the plan says of it.</param>
    /// <param name="participant">Whose.</param>
    /// <param name="kind">Its unit.</param>
    /// <param name="where">The component that asks for it.</param>
    public GoalFigure? Of(GoalRule rule, Participant participant, ValueKind kind, SourceLocation where)
    {
        var holder = HolderOf(participant);
        if (rule.SumOf is not { } sum)
        {
            return FromTable(rule, holder, kind, where);
        }

        if (_run.Goals.RowsFor(holder, rule.Name, Period) is [var row, ..])
        {
            _run.Context.Findings.Error(Codes.GoalTwice, _run.Goals.OriginOf(row), $"'{holder.Id}' has a goal for '{rule.Name}' in {Period}, and plan '{_run.Context.Plan.Plan.Name}' adds up the goals of others for it.",
                "Remove the row, or 'sum_of' in the plan.", sum.Where);
            return null;
        }

        return sum.Members == PoolMembers.Plan ? _plan.GetOrAdd(rule.Name, _ => Together(rule, sum, participant, kind, where)) : Together(rule, sum, participant, kind, where);
    }

    private GoalHolder HolderOf(Participant participant) => GoalHolder.Of(participant, _run.Context.People.NameOf(participant.Person), _run.Context.Plan.Plan.Name);

    private GoalHolder HolderOf(int member, DateOnly day) => _run.ParticipantOf(member) is { } participant ? HolderOf(participant) : GoalHolder.OffPlan(_run.Context.Dataset, member, Period, day);

    private GoalFigure? Together(GoalRule rule, MembersGoal sum, Participant participant, ValueKind kind, SourceLocation where)
    {
        var day = sum.AtOpening ? Period.Start : Period.End;
        var members = _run.Pooling.MembersOf(sum.Members, participant.Person, day);
        var of = RuleOf(sum.Name) ?? new() { Name = sum.Name, Where = sum.NameWhere };
        var (full, steps, isWhole) = (Ratio.Zero, new List<TracedStep>(), true);
        foreach (var member in members)
        {
            if (_members.GetOrAdd((rule.Name, member), _ => FromTable(of, HolderOf(member, day), kind, where)) is not { } figure)
            {
                isWhole = false;
                continue;
            }

            full += figure.Full;
            steps.Add(new("member", $"{_run.Context.People.Find("name")!.TextAt(member)} ({_run.Context.People.NameOf(member)})", kind, figure.Goal.Arithmetic) { Fact = (_run.Context.People, member), Reads = [figure.Goal] });
        }

        return !isWhole ? null : new(full, new("goal", $"Goals of {Counted(members.Count)} on {IsoDate.Format(day)}", kind, Arithmetic.Sum(steps.Select(step => step.AsNumber), "members")) { Where = rule.Where, Reads = steps });
    }

    private GoalFigure? FromTable(GoalRule rule, GoalHolder holder, ValueKind kind, SourceLocation where)
    {
        var given = new List<GoalPart>();
        foreach (var period in rule.PeriodsRead(Period))
        {
            if (Row(rule, holder, period, kind, where) is { } row)
            {
                given.Add(new(period, row));
            }
        }

        var ramps = _ramps.GetValueOrDefault(rule.Name);
        (string Word, GoalRamp Ramp)? lack = null;
        var starts = ramps?.StartsOf(holder, out lack) ?? [];
        if (lack is var (lacks, ramp))
        {
            _run.Context.Findings.Error(Codes.RampStart, _run.Context.People.OriginOf(holder.Person), $"'{holder.Id}' has {lacks}, and the goal for '{rule.Name}' is ramped from there.",
                "State 'start_date' in people, the assignment in plan_assignments, or another start of the ramp.", ramp.Where);
        }

        if (lack is not null || given.Count < rule.PeriodsRead(Period).Length)
        {
            return null;
        }

        var full = GoalParts.Full(rule, Period, given, kind);
        var parts = ramps is not null ? GoalParts.Months(rule, Period, given, full, kind) : given.Count > 1 ? given : [new(Period, full)];
        var leave = rule.LeaveReduces ? _leave.Value.Of(holder.Person, rule) : [];
        var changed = parts.Select(part => Changed(rule, holder, part, starts, leave, kind)).ToList();
        return new(full.Arithmetic.Value, GoalParts.Together(rule, Period, changed, kind));
    }

    // A part of the goal, ramped and prorated by its own days; itself when neither changes it.
    private TracedStep Changed(GoalRule rule, GoalHolder holder, GoalPart part, IReadOnlyList<RampStartDay> starts, IReadOnlyList<Leave> leave, ValueKind kind)
    {
        var arithmetic = part.Step.AsNumber;
        var reads = new List<TracedStep> { part.Step };
        var words = new List<string>();
        if (_ramps.GetValueOrDefault(rule.Name)?.Percent(starts, part.Period) is { } ramp && (ramp.Fact is not null || ramp.Arithmetic.Value != Ratio.One))
        {
            arithmetic *= ramp.AsNumber;
            reads.Add(ramp);
            words.Add("ramped");
        }

        var inForce = new PartInForce(rule.Proration, part.Period, holder.InForce, leave);
        if (inForce.Factor is { } factor)
        {
            arithmetic *= factor;
            reads.Add(inForce.Step(rule.Where));
            words.Add("prorated");
        }

        return reads.Count == 1 ? part.Step : new("goal", $"Goal of {part.Period}, {string.Join(" and ", words)}", kind, arithmetic) { Where = rule.Where, Reads = reads };
    }

    private TracedStep? Row(GoalRule rule, GoalHolder holder, Period period, ValueKind kind, SourceLocation where)
    {
        var rows = _run.Goals.RowsFor(holder, rule.Name, period);
        if (rows.Count == 1)
        {
            return new("goal", $"Goal of {period}", kind, Arithmetic.Of(FormulaValue.Of(kind, _run.Goals.ValueOf(rows[0])))) { Fact = (_run.Context.Dataset["goals"], rows[0]) };
        }

        GoalRows.Report(_run, rows, holder.Id, rule.Name, period, where);
        return null;
    }

    private static string Counted(int members) => members == 1 ? "1 member" : $"{members} members";
}
