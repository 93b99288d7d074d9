using System.Collections.Immutable;
using Merit.Calculation.Measures.Grains;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Lookups;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>A formula for each group: every group with its value, its weight and the person's share of it, and below it the rows that its formula read, whole.</summary>
internal sealed class GrainExplainer(PlanRun run, int person, FormulaExplainer formulas)
{
    private readonly Nodes _nodes = new(run.Context);

    /// <summary>The grain, its groups below it in order of their names.</summary>
    public ExplanationNode Explain(BoundFormula formula, GrainNode node)
    {
        var grain = new Grain(formula, node, run);
        return Explain(formula, node, grain, grain.GroupsOf(node, person));
    }

    private ExplanationNode Explain(BoundFormula formula, GrainNode node, Grain grain, IReadOnlyList<GroupValue> groups)
    {
        var inOrder = groups.Select(group => (Label: LabelOf(node, grain, group.Key), Group: group, Amount: AmountOf(node, group))).OrderBy(group => group.Label, StringComparer.Ordinal).ToList();
        var value = Grain.ValueOf(node, groups);
        Arithmetic? arithmetic = null;
        if (node.Function == AggregateFunction.Sum)
        {
            arithmetic = Arithmetic.Sum(inOrder.Select(group => group.Amount), "groups");
        }
        else if (value is not null && node.Function is AggregateFunction.Average or AggregateFunction.WeightedAverage)
        {
            var (over, under) = (Arithmetic.Sum(inOrder.Select(group => group.Amount), "groups"), Arithmetic.Sum(inOrder.Select(group => WeightOf(node, group.Group)), "groups"));
            arithmetic = inOrder.Count <= Arithmetic.MostAddends ? over / under
                : Arithmetic.Of(FormulaValue.Of(KindOf(node), over.Value)) / Arithmetic.Of(FormulaValue.Of(node.Weight?.Type.Kind ?? ValueKind.Number, under.Value));
        }

        return _nodes.Of("aggregate", formula.Formula.TextOf(node.Syntax), value, arithmetic) with
        {
            Reads =
            [
                .. inOrder.Select(group => _nodes.Of("group", group.Label, FormulaValue.Of(KindOf(node), group.Amount.Value), group.Amount) with
                {
                    Fact = grain.Keys.TableOf(node.Set, node.Key) is { } table ? run.Context.NamesOf(table).FactOf(group.Group.Key.Row) : null,
                    Reads = [.. new[] { node.Where, node.Value, node.Weight }.OfType<BoundNode>().SelectMany(part => Part(formula, part, grain, group.Group))],
                }),
            ],
        };
    }

    // What is added up: of the least and the greatest the value alone counts.
    private static Arithmetic AmountOf(GrainNode node, GroupValue group)
    {
        var amount = Arithmetic.Of(group.Value);
        if (node.Function is AggregateFunction.Min or AggregateFunction.Max)
        {
            return amount;
        }

        amount = group.Weight is { } weight ? amount * Arithmetic.Of(weight, "weight") : amount;
        return group.Share == Ratio.One ? amount : amount * Arithmetic.Part(group.Share, "share");
    }

    private static Arithmetic WeightOf(GrainNode node, GroupValue group)
    {
        var weight = group.Weight is { } stated ? Arithmetic.Of(stated) : Arithmetic.Of(FormulaValue.Of(ValueKind.Count, 1));
        return group.Share == Ratio.One ? weight : node.Weight is null ? Arithmetic.Part(group.Share) : weight * Arithmetic.Part(group.Share, "share");
    }

    private static ValueKind KindOf(GrainNode node) => node.Weight is null ? node.Type.Kind : ValueKind.Number;

    private string LabelOf(GrainNode node, Grain grain, FormulaValue key) => grain.Keys.TableOf(node.Set, node.Key) is { } table ? _nodes.LabelOf(table, key.Row) : key.ToString();

    // A part of the formula with what it read of the group; a part that is one thing read is told as that.
    private ImmutableArray<ExplanationNode> Part(BoundFormula formula, BoundNode part, Grain grain, GroupValue group)
    {
        var context = new GroupContext(grain, group.Rows);
        var text = formula.Formula.TextOf(part.Syntax);
        ImmutableArray<ExplanationNode> reads = [.. FormulaExplainer.Outermost(part).DistinctBy(node => formula.Formula.TextOf(node.Syntax), StringComparer.Ordinal).Select(node => Read(formula, node, grain, group)).OfType<ExplanationNode>()];
        if (part is AggregateNode or GrainNode or ScalarNode or LookupNode or ConstantNode)
        {
            return reads;
        }

        var value = Formulas.Evaluation.FormulaEvaluator.Evaluate(part, context);
        return [_nodes.Of("value", text, value) with { Arithmetic = formulas.FilledIn(part, text, part.Syntax.Span.Start, context), Reads = reads }];
    }

    private ExplanationNode? Read(BoundFormula formula, BoundNode node, Grain grain, GroupValue group) => node switch
    {
        AggregateNode aggregate => new AggregateExplainer(run, (of, _) => group.Rows.Of(of.Set, of.Scope).Select(row => (row, (Ratio)run.SetOf(of.Set).SignOf(row))), of => grain.ValueOf(of, group.Rows.Of(of.Set, of.Scope)))
            .Explain(aggregate, formula.Formula.TextOf(aggregate.Syntax)),
        GrainNode inner => Explain(formula, inner, grain, grain.GroupsOf(inner, group.Rows)),
        ScalarNode scalar => formulas.Scalar(scalar),
        LookupNode lookup => Lookup(formula, lookup, grain, group),
        _ => null,
    };

    private ExplanationNode Lookup(BoundFormula formula, LookupNode lookup, Grain grain, GroupValue group)
    {
        var step = new LookupExplainer(run.Context).Explain(lookup, formula.Formula.TextOf(lookup.Syntax), new GroupContext(grain, group.Rows));
        return step with { Reads = [.. step.Reads, .. lookup.Inputs.SelectMany(FormulaExplainer.Outermost).Select(node => Read(formula, node, grain, group)).OfType<ExplanationNode>()] };
    }
}
