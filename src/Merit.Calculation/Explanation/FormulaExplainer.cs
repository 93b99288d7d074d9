using System.Collections.Immutable;
using Merit.Calculation.Crediting;
using Merit.Calculation.Measures;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>What a formula about a person read: measures with their own formulas, aggregates and retention with the rows behind them.</summary>
internal sealed class FormulaExplainer(PlanRun run, int person)
{
    private readonly Currency _currency = run.Context.Plan.Plan.Currency;

    /// <summary>One node per value read, in order of the text.</summary>
    public ImmutableArray<ExplanationNode> Reads(BoundNode root, IReadOnlyDictionary<ScalarSymbol, FormulaValue?> values) =>
        [.. root.DescendantsAndSelf().Select(node => Read(node, values)).OfType<ExplanationNode>()];

    private ExplanationNode? Read(BoundNode node, IReadOnlyDictionary<ScalarSymbol, FormulaValue?> values) => node switch
    {
        ScalarNode scalar => Scalar(scalar, values),
        AggregateNode aggregate => Aggregate(aggregate),
        StandardMeasureNode standard => Standard(standard),
        PooledNode pooled => Pooled(pooled, values),
        _ => null,
    };

    private ExplanationNode Scalar(ScalarNode node, IReadOnlyDictionary<ScalarSymbol, FormulaValue?> values)
    {
        var value = new PersonContext(run, person, values).Read(node.Symbol);
        var measure = run.Context.Plan.Measures.FirstOrDefault(m => m.Symbol == node.Symbol);
        var found = Node("value", node.Symbol.Name, value);
        return measure is null || run.IsGiven(measure) ? found
            : found with { Step = "measure", Formula = measure.Source.Formula.ToString(), Plan = measure.Source.Where, Reads = Reads(measure.Formula.Root, values) };
    }

    private ExplanationNode Aggregate(AggregateNode node)
    {
        var set = run.SetOf(node.Set);
        Func<int, bool> where = node.Where is null ? _ => true : row => run.Context.Functions.Evaluate(node.Where, set.Source, row) is { IsYes: true };
        var facts = node.OfCompany
            ? set.Selected.Where(where).Select(row => Fact(node, set, row, Ratio.One))
            : set.Credits.Of(person).ToArray().Where(credit => where(credit.Row)).Select(credit => Fact(node, set, credit.Row, new Ratio(set.Credits.ShareOf(credit), set.ShareDenominator)));
        return Node("aggregate", Describe(node), run.AggregateOf(node).ValueOf(person)) with
        {
            Reads = [.. facts.OrderBy(fact => fact.Fact, StringComparer.Ordinal)],
        };
    }

    private ExplanationNode Fact(AggregateNode node, CreditedRows set, int row, Ratio share)
    {
        var value = node.Value is null ? FormulaValue.Of(ValueKind.Count, Ratio.One) : run.Context.Functions.Evaluate(node.Value, set.Source, row);
        return Node("fact", share == Ratio.One ? "whole" : $"x share {share.ToShortString()}", value) with
        {
            Fact = $"{set.Source.Table.Schema.Name} {NameOf(set.Source.Table, row)}",
            Source = set.Source.Table.OriginOf(row),
        };
    }

    private static string NameOf(Table table, int row)
    {
        if (table.Ids is not null)
        {
            return table.NameOf(row);
        }

        // Rows without a key are told apart by their account and day.
        var parts = new[] { "account_id", "person_id", table.Schema.DateColumn ?? "" }.Select(column => table.Find(column)?.TextAt(row)).OfType<string>();
        return string.Join(' ', parts);
    }

    private ExplanationNode Standard(StandardMeasureNode node)
    {
        var quotients = run.StandardOf(node);
        var value = quotients.ValueOf(person) is { } ratio ? FormulaValue.Of(ValueKind.Ratio, ratio) : (FormulaValue?)null;
        var kind = node.Measure == StandardMeasure.LogoRetention ? ValueKind.Count : ValueKind.Money;
        var parts = quotients.PartsOf(person);
        var reads = new List<ExplanationNode>();
        if (parts is { } p)
        {
            reads.Add(Node("part", "Kept", FormulaValue.Of(kind, p.Numerator)));
            reads.Add(Node("part", "Opening", FormulaValue.Of(kind, p.Denominator)));
        }

        reads.AddRange(Retention.Contributions(node, run.Context, person).Select(c => Contribution(c, kind)));
        return Node("measure", $"{NameOf(node.Measure)} ({string.Join(", ", node.Choices.Where(c => c.Value.Length > 0).Select(c => $"{c.Key} = {c.Value}"))})", value) with
        {
            Formula = "kept / opening",
            Reads = [.. reads],
        };
    }

    private ExplanationNode Contribution(RetentionContribution part, ValueKind kind)
    {
        var table = part.MovementRow is null ? run.Context.Dataset["accounts"] : run.Context.Revenue.Movements;
        var row = part.MovementRow ?? part.Account;
        return Node("fact", part.MovementRow is null && part.Amount.Sign > 0 ? "opening" : "change", FormulaValue.Of(kind, part.Amount)) with
        {
            Fact = $"{table.Schema.Name} {table.NameOf(row)}",
            Source = table.OriginOf(row),
        };
    }

    private ExplanationNode Pooled(PooledNode node, IReadOnlyDictionary<ScalarSymbol, FormulaValue?> values)
    {
        var measure = run.MeasureOf(node.Measure)!;
        var bound = run.Context.Plan.Measures.First(m => m.Symbol == node.Measure);
        var members = run.Pooling.MembersOf(node.Members, person).OrderBy(run.Context.People.NameOf, StringComparer.Ordinal).Select(member =>
            Node("member", $"{run.Context.People.NameOf(member)} {run.Context.People.Find("name")!.TextAt(member)}", measure.ValueOf(member)) with
            {
                Formula = measure.Quotients?.PartsOf(member) is { } p ? $"{p.Numerator.ToShortString()} / {p.Denominator.ToShortString()}" : null,
                Reads = new FormulaExplainer(run, member).Reads(bound.Formula.Root, values),
            });
        return Node("pooled", $"{node.Measure.Name} of {members.Count()} members together", run.PooledOf(node).ValueOf(person)) with
        {
            Formula = measure.Quotients?.PartsOf(person) is null ? "sum of members" : "sum of numerators / sum of denominators",
            Reads = [.. members],
        };
    }

    private static string NameOf(StandardMeasure measure) => measure switch
    {
        StandardMeasure.GrossRetention => "Gross retention",
        StandardMeasure.NetRetention => "Net retention",
        _ => "Logo retention",
    };

    private static string NameOf(AggregateFunction function) => function switch
    {
        AggregateFunction.WeightedAverage => "Weighted average",
        AggregateFunction.DistinctCount => "Distinct count",
        _ => function.ToString(),
    };

    private static string Describe(AggregateNode node) => $"{NameOf(node.Function)} of {(node.OfCompany ? "company." : "")}{node.Set.Name}";

    private ExplanationNode Node(string step, string label, FormulaValue? value) => new()
    {
        Step = step,
        Label = label,
        Value = Explainer.ExactText(value, _currency),
        Display = Figures.Display(value, _currency),
    };
}
