using System.Collections.Concurrent;
using Merit.Calculation.Compilation;
using Merit.Calculation.Components;
using Merit.Calculation.Exchange;
using Merit.Calculation.Explanation;
using Merit.Calculation.Lines;
using Merit.Calculation.Participants;
using Merit.Calculation.Results;
using Merit.Calculation.Running;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Types;
using Merit.Plans;

namespace Merit.Calculation;

/// <summary>A calculation that was done, with what it takes to explain any figure of it.</summary>
/// <remarks>Pure: the same dataset, plans and period give the same result, whatever the order of rows, threads or culture. Immutable once made.</remarks>
public sealed class CalculationRun
{
    private readonly IReadOnlyDictionary<string, PlanRun> _runs;

    private CalculationRun(CalculationResult result, IReadOnlyDictionary<string, PlanRun> runs)
    {
        Result = result;
        _runs = runs;
    }

    /// <summary>Who earned what.</summary>
    public CalculationResult Result { get; }

    /// <summary>Calculates a period for everyone on the plans that are measured by periods like it; who is on others is named in the result.</summary>
    /// <returns>Null when anything is wrong; <paramref name="diagnostics"/> then says all of it, and no figure is given.</returns>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static CalculationRun? Start(Dataset dataset, IReadOnlyList<Plan> plans, Period period, CalculationOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Start(dataset, plans, period, options, GivenFacts.None, diagnostics);
    }

    /// <summary>Finds everything that keeps a period from being calculated, for the plans that are measured by periods like it.</summary>
    /// <remarks>It is the calculation itself, whose figures nobody is given. Goals of a time for which none is set yet are not missed.</remarks>
    /// <returns>How many people are on those plans in the period.</returns>
    public static int Check(Dataset dataset, IReadOnlyList<Plan> plans, Period period, CalculationOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        return Start(dataset, plans, period, options, GivenFacts.None, diagnostics, isCheck: true)?.Result.Participants.Count ?? 0;
    }

    /// <summary>The explanation of a participant's figures: from the payout down to the rows it came from.</summary>
    /// <param name="participant">A participant of <see cref="Result"/>.</param>
    /// <param name="component">One component's name, or null for all.</param>
    /// <exception cref="ArgumentException">The participant is not of this run, or there is no such component.</exception>
    public ExplanationNode Explain(ParticipantResult participant, string? component)
    {
        ArgumentNullException.ThrowIfNull(participant);
        return _runs.TryGetValue(participant.Plan.Name, out var run) && run.ParticipantOf(participant.PersonRow) is { } found
            ? new Explainer(run, Work(run, found, new(isKept: true)), participant).Explain(component)
            : throw new ArgumentException("The participant is not of this run.", nameof(participant));
    }

    internal static CalculationRun? Start(
        Dataset dataset, IReadOnlyList<Plan> plans, Period period, CalculationOptions options, GivenFacts given, DiagnosticBag diagnostics, bool isCheck = false)
    {
        var findings = new FindingSink();
        var roster = Roster.Of(dataset, plans, period, findings);
        var shared = new SharedFacts(dataset, period, options.Cancellation);
        var pay = new PayInForce(dataset);
        var goals = new GoalTable(dataset, plans, period, isAhead: isCheck);
        var runs = new Dictionary<string, PlanRun>(StringComparer.Ordinal);
        var others = OtherPlans(plans, period, roster);
        if (!isCheck && !plans.Any(plan => plan.IsMeasuredBy(period) && roster[plan.Name].Count > 0))
        {
            others.ForEach(other => findings.Error(Codes.PeriodOfOthers, other.Plan.Where, $"Plan '{other.Plan.Name}' is measured by {Words(other.Plan)}, and '{period}' is none of its periods.", $"Ask for {other.Ask}."));
        }

        foreach (var plan in plans.Where(plan => plan.IsMeasuredBy(period)).OrderBy(plan => plan.Name, StringComparer.Ordinal))
        {
            if (PlanBinder.Bind(plan, dataset.Schemas, diagnostics) is { } bound)
            {
                runs[plan.Name] = new(new RunContext(bound, shared, period, options, findings), roster[plan.Name], pay, goals, given);
            }
        }

        if (diagnostics.HasErrors)
        {
            return null;
        }

        var results = new List<ParticipantResult>();
        foreach (var run in runs.Values.Where(_ => !findings.HasErrors))
        {
            results.AddRange(Calculate(run));
        }

        diagnostics.AddRange(findings.InOrder());
        return diagnostics.HasErrors ? null
            : new(new(period, [.. runs.Values.Select(run => run.Context.Plan.Plan)], [.. results.OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.Plan.Name, StringComparer.Ordinal)]) { Others = [.. others] }, runs);
    }

    private static ParticipantResult[] Calculate(PlanRun run)
    {
        var context = run.Context;
        PayCheck.Of(run);
        run.Prepare();
        context.Options.Progress?.Report($"{context.Plan.Plan.Name}: {run.Participants.Count} participants");
        var results = new ParticipantResult[run.Participants.Count];
        var rooms = new ConcurrentBag<LineRoom>();
        Parts.Of(results.Length, 32, 1).Run((_, from, end) =>
        {
            var room = rooms.TryTake(out var used) ? used : new LineRoom(isKept: false);
            for (var i = from; i < end; i++)
            {
                context.Cancellation.ThrowIfCancellationRequested();
                results[i] = ResultOf(run, run.Participants[i], room);
            }

            rooms.Add(room);
        }, context.Cancellation);
        return results;
    }

    private static ParticipantResult ResultOf(PlanRun run, Participant participant, LineRoom room) => new()
    {
        PersonRow = participant.Person,
        Id = run.Context.People.NameOf(participant.Person),
        Name = run.Context.People.Find("name")!.TextAt(participant.Person)!,
        Plan = run.Context.Plan.Plan,
        Currency = run.Paid.Of(participant)?.Currency ?? run.Context.Plan.Plan.Currency,
        ExchangeRate = run.Paid.Of(participant)?.Rate.Value,
        DaysInForce = participant.Days,
        Components = [.. Work(run, participant, room).Select(pair => ResultOf(pair.Component, pair.Working))],
    };

    // The one place where a participant's components are worked out: results and explanations both come from here.
    private static (BoundComponent Component, Working Working)[] Work(PlanRun run, Participant participant, LineRoom room)
    {
        var values = room.Scalars();
        var paid = run.Paid.Of(participant);
        values[ParticipantSymbols.BaseSalary] = Amount(run.Pay.AverageOf(participant, "base_salary"), paid);
        values[ParticipantSymbols.TargetVariable] = Amount(run.Pay.AverageOf(participant, "target_variable"), paid);
        run.PersonAmounts.AddTo(values, participant.Person);
        var inPlanOrder = new (BoundComponent Component, Working Working)[run.Context.Plan.Components.Count];
        foreach (var component in run.Context.Plan.Components)
        {
            inPlanOrder[run.PlaceOf(component)] = (component, ComponentWork.Do(component, run, participant, values, room));
        }

        PlanCap.Apply(inPlanOrder, run);
        return inPlanOrder;
    }

    private static FormulaValue? Amount(Data.Amounts.Ratio? amount, PaidIn? paid) => amount is { } value ? FormulaValue.Of(ValueKind.Money, paid?.ToPlan(value) ?? value) : null;

    private static ComponentResult ResultOf(BoundComponent component, Working working) => new()
    {
        Component = component.Source,
        Target = working.Target is { } target ? working.InPay(target) : null,
        Measure = working.Measure,
        Attainment = working.Attainment,
        Exact = working.Amount,
        Earned = working.Earned,
        Payable = working.Payable,
        Lines = working.Lines,
    };

    // Who is on a plan of other periods is not forgotten: the result says so.
    private static List<OtherPlan> OtherPlans(IReadOnlyList<Plan> plans, Period period, IReadOnlyDictionary<string, IReadOnlyList<Participant>> roster) =>
        [.. plans.Where(plan => !plan.IsMeasuredBy(period) && roster[plan.Name].Count > 0).OrderBy(plan => plan.Name, StringComparer.Ordinal)
            .Select(plan => new OtherPlan(plan, roster[plan.Name].Count, plan.PeriodOf(roster[plan.Name].Min(participant => participant.InForce[0].From))))];

    private static string Words(Plan plan) => plan.Calendar.Equals(Calendar.Gregorian) ? $"the {plan.Period.Word()}" : $"the {plan.Period.Word()} of the calendar '{plan.Calendar.Name}'";
}
