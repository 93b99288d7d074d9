using Merit.Calculation.Measures;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>A retention measure: what the opening accounts were worth, and what became of them.</summary>
internal sealed class RetentionExplainer(PlanRun run, int person)
{
    private readonly Nodes _nodes = new(run.Context);

    /// <summary>The measure, its opening and its changes below it, each with its rows.</summary>
    public ExplanationNode Explain(StandardMeasureNode node)
    {
        var kind = node.Measure == StandardMeasure.LogoRetention ? ValueKind.Count : ValueKind.Money;
        var parts = Retention.Contributions(node, run.Context, person);
        var opening = parts.Where(part => part.MovementRow is null && part.Amount.Sign > 0).Select(part => Fact(part, kind)).ToList();
        var changes = parts.Where(part => part.MovementRow is not null || part.Amount.Sign < 0).Select(part => Fact(part, kind)).ToList();
        var (before, change) = (Total(opening), Total(changes));
        var quotient = run.StandardOf(node).ValueOf(person);
        var choices = string.Join(", ", node.Choices.Where(c => c.Value.Length > 0).Select(c => $"{c.Key} = {c.Value}"));
        return _nodes.Of("measure", $"{StandardMeasures.Of(node.Measure).Title} ({choices})", quotient is { } value ? FormulaValue.Of(ValueKind.Ratio, value) : null, quotient is null ? null : Kept(node, kind, before.Value, change.Value) / Of(kind, before.Value)) with
        {
            Reads =
            [
                _nodes.Of("part", "Opening", kind, before) with { Reads = [.. opening.Select(fact => fact.Node)] },
                _nodes.Of("part", ChangesOf(node.Measure), kind, change) with { Reads = [.. changes.Select(fact => fact.Node)] },
            ],
        };
    }

    // Losses that are not the base's own can be more than the base; nothing is then kept, and never less.
    private static Arithmetic Kept(StandardMeasureNode node, ValueKind kind, Ratio before, Ratio change)
    {
        var kept = change.Sign < 0 || node.Measure != StandardMeasure.NetRetention ? Of(kind, before) - Of(kind, -change) : Of(kind, before) + Of(kind, change);
        return node.Measure == StandardMeasure.GrossRetention && kept.Value.Sign < 0 ? Arithmetic.Larger(kept, Of(kind, 0)) : kept;
    }

    private static Arithmetic Total(List<(ExplanationNode Node, Arithmetic Amount)> facts) => Arithmetic.Sum(facts.Select(fact => fact.Amount), "rows");

    private (ExplanationNode Node, Arithmetic Amount) Fact(RetentionContribution part, ValueKind kind)
    {
        var table = part.MovementRow is null ? run.Context.Dataset["accounts"] : run.Context.Revenue.Movements;
        var row = part.MovementRow ?? part.Account;
        var whole = Of(kind, part.Amount);
        var amount = part.Share == Ratio.One ? whole : whole * Arithmetic.Part(part.Share, "share");
        var label = _nodes.LabelOf(table, row) + (CutFrom(part) is { } stated ? $", cut from {Figures.Amount(stated, run.Context.Plan.Plan.Currency)} to what was left of the account's opening" : "");
        return (_nodes.Fact(table, row, label, FormulaValue.Of(kind, amount.Value), amount), amount);
    }

    private Ratio? CutFrom(RetentionContribution part) => part.MovementRow is { } row && run.Context.Revenue.Amounts?.At(row) is { } stated && stated != part.Amount ? stated : null;

    private static Arithmetic Of(ValueKind kind, Ratio number) => Arithmetic.Of(FormulaValue.Of(kind, number));

    private static string ChangesOf(StandardMeasure measure) => measure switch
    {
        StandardMeasure.GrossRetention => "Losses",
        StandardMeasure.NetRetention => "Changes",
        _ => "Lost",
    };
}
