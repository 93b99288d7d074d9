using Merit.Calculation.Measures;
using Merit.Calculation.Measures.Cohorts;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Explanation;

/// <summary>A retention measure: what the opening accounts were worth, and what became of them.</summary>
internal sealed class RetentionExplainer(PlanRun run, int person)
{
    private readonly Nodes _nodes = new(run.Context);
    private readonly ConvertedReads _converted = new(run.Context);

    /// <summary>The measure, its opening and its changes below it, each with its rows.</summary>
    public ExplanationNode Explain(StandardMeasureNode node)
    {
        var nodes = new StandardMeasureNodes(run, person, node);
        if (CohortRule.Governs(node))
        {
            new CohortExplainer(run, person, node).AddTo(nodes);
            return Whole(nodes, node.Measure);
        }

        var revenue = run.Context.RevenueOf(node);
        foreach (var part in Retention.Contributions(node, run.Context, person))
        {
            var table = part.MovementRow is null ? run.Context.Dataset["accounts"] : run.Context.Revenue.Movements;
            var row = part.MovementRow ?? part.Account;
            var label = _nodes.LabelOf(table, row) + (CutFrom(part, revenue) is { } stated ? $", cut from {Figures.Amount(stated, run.Context.Plan.Plan.Currency)} to what was left of the account's opening" : "");
            if (part.MovementRow is null && part.Amount.Sign > 0)
            {
                nodes.AddBase(table, row, label, part.Amount, part.Share, _converted.Of(revenue, row, run.Context.Period.Start.DayNumber - 1));
            }
            else
            {
                nodes.AddChange(table, row, label, part.Amount, part.Share, part.MovementRow is { } movement ? _converted.Of(revenue, movement) : _converted.Of(revenue, row, run.Context.Period.End.DayNumber));
            }
        }

        return Whole(nodes, node.Measure);
    }

    private static ExplanationNode Whole(StandardMeasureNodes nodes, StandardMeasure measure) => nodes.Quotient("Opening", ChangesOf(measure), (before, change) => Kept(nodes, measure, before, change));

    // Losses that are not the base's own can be more than the base; nothing is then kept, and never less.
    private static Arithmetic Kept(StandardMeasureNodes nodes, StandardMeasure measure, Ratio before, Ratio change)
    {
        var kept = change.Sign < 0 || measure != StandardMeasure.NetRetention ? nodes.Of(before) - nodes.Of(-change) : nodes.Of(before) + nodes.Of(change);
        return measure == StandardMeasure.GrossRetention && kept.Value.Sign < 0 ? Arithmetic.Larger(kept, nodes.Of(0)) : kept;
    }

    private static Ratio? CutFrom(RetentionContribution part, RevenueHistory revenue) => part.MovementRow is { } row && revenue.ChangeOf(row) is { } stated && stated != part.Amount ? stated : null;

    private static string ChangesOf(StandardMeasure measure) => measure switch
    {
        StandardMeasure.GrossRetention => "Losses",
        StandardMeasure.NetRetention => "Changes",
        _ => "Lost",
    };
}
