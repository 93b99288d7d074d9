using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Plans;
using Merit.Reference.Company;

namespace Merit.Reference;

/// <summary>
/// The slow evaluator: what a dataset and plans pay in a period, worked out rule by rule over rows and syntax trees, in exact arithmetic.
/// It is written from the design and the plan reference and shares nothing with the engine, so that the two check each other.
/// </summary>
/// <remarks>Plans are taken as valid: units and names were checked by whoever accepted them.</remarks>
public static class ReferenceCalculation
{
    /// <summary>Every component of every participant of the plans whose period has this length: in order of the plans, then person, then document.</summary>
    /// <exception cref="ReferenceException">The data lacks something that a figure needs, or has it twice.</exception>
    public static IReadOnlyList<ReferenceResult> Run(Dataset dataset, IReadOnlyList<Plan> plans, Period period) => Run(dataset, plans, period, Fault.None).Results;

    /// <summary>The same, and which hard things the run met.</summary>
    public static (IReadOnlyList<ReferenceResult> Results, Facts Facts) RunWithFacts(Dataset dataset, IReadOnlyList<Plan> plans, Period period) =>
        Run(dataset, plans, period, Fault.None);

    /// <summary>The same with a planted fault.</summary>
    internal static (IReadOnlyList<ReferenceResult> Results, Facts Facts) Run(Dataset dataset, IReadOnlyList<Plan> plans, Period period, Fault fault)
    {
        var books = new Books(dataset, fault);
        var facts = new FactsCollector();
        var results = new List<ReferenceResult>();
        foreach (var plan in plans.Where(plan => plan.IsMeasuredBy(period)))
        {
            var run = new PlanRun(books, plan, period, fault, facts);
            results.AddRange(run.Participants.SelectMany(run.ResultsOf));
            facts.Note("transfer", HasTransfer(books, run));
        }

        return (results, facts.Sealed(results.TrueForAll(result => result.Earned.MinorUnits.IsZero)));
    }

    private static bool HasTransfer(Books books, PlanRun run) =>
        books["book"].Any(before => before.Day("to") is { } to && run.Period.Range.Contains(to) && books["book"].Any(after =>
            after.Link("account_id")!.IsSame(before.Link("account_id")!) && !after.Link("person_id")!.IsSame(before.Link("person_id")!) &&
            after.Day("from") > to && run.Period.Range.Contains(after.Day("from")!.Value) &&
            (run.IsParticipant(before.Link("person_id")!) || run.IsParticipant(after.Link("person_id")!))));
}
