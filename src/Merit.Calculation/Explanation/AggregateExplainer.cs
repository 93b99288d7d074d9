using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Measures;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Lookups;
using Merit.Formulas.Parsing;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Many rows as one value: every row with its value, its weight and the person's share of it.</summary>
/// <param name="run">The run.</param>
/// <param name="rowsOf">The rows of the aggregate's set, before its condition, with the share of each.</param>
/// <param name="valueOf">What the aggregate came to.</param>
internal sealed class AggregateExplainer(PlanRun run, Func<AggregateNode, CreditedRows, IEnumerable<(int Row, Ratio Share)>> rowsOf, Func<AggregateNode, FormulaValue?> valueOf)
{
    private readonly Nodes _nodes = new(run.Context);
    private readonly ConvertedReads _converted = new(run.Context);

    /// <summary>Explains the aggregates of a person.</summary>
    public AggregateExplainer(PlanRun run, int person)
        : this(run, (node, set) => RowsOf(run, node, set, person), node => run.AggregateOf(node).ValueOf(person))
    {
    }

    /// <summary>The aggregate, its rows below it in order of date, then name.</summary>
    public ExplanationNode Explain(AggregateNode node, string text)
    {
        var set = run.SetOf(node.Set);
        var credits = CreditsOf(node, set);
        var value = valueOf(node);
        var below = Below(node, set);
        return node.Function switch
        {
            AggregateFunction.Sum or AggregateFunction.Count => Sum(node, text, set, credits, below),
            AggregateFunction.Average or AggregateFunction.WeightedAverage => Average(node, text, set, credits, value, below),
            AggregateFunction.DistinctCount => Distinct(node, text, set, credits, value),
            _ => _nodes.Of("aggregate", text, value) with { Reads = [.. credits.Select(credit => With(_nodes.Fact(set.Source.Table, credit.Row, LabelOf(set, credit.Row), ValueOf(node.Value, set, credit.Row)), below, credit.Row))] },
        };
    }

    private ExplanationNode Sum(AggregateNode node, string text, CreditedRows set, List<(int Row, Ratio Share)> credits, Func<int, IEnumerable<ExplanationNode>>? below)
    {
        var counts = node.Function == AggregateFunction.Count;
        var parts = credits.ConvertAll(credit =>
        {
            Ratio share = counts && set.CountsWhole ? set.SignOf(credit.Row) : credit.Share;
            var value = counts ? Arithmetic.Of(FormulaValue.Of(ValueKind.Count, 1)) : Arithmetic.Of(ValueOf(node.Value, set, credit.Row)!.Value);
            return (credit.Row, Amount: share == Ratio.One ? value : value * Share(share));
        });
        var sum = Arithmetic.Sum(parts.Select(part => part.Amount), "rows");
        return _nodes.Of("aggregate", text, FormulaValue.Of(node.Type.Kind, sum.Value), Arithmetic.SumUnlessCount([.. parts.Select(part => part.Amount)], "rows")) with
        {
            Reads = [.. parts.Select(part => With(_nodes.Fact(set.Source.Table, part.Row, LabelOf(set, part.Row), FormulaValue.Of(node.Type.Kind, part.Amount.Value), part.Amount), below, part.Row))],
        };
    }

    private ExplanationNode Average(AggregateNode node, string text, CreditedRows set, List<(int Row, Ratio Share)> credits, FormulaValue? average, Func<int, IEnumerable<ExplanationNode>>? below)
    {
        var facts = new List<ExplanationNode>();
        var (overs, unders) = (new List<Arithmetic>(), new List<Arithmetic>());
        foreach (var (row, share) in credits)
        {
            var value = ValueOf(node.Value, set, row)!.Value;
            var (over, under) = (Arithmetic.Of(value), (Arithmetic?)null);
            if (ValueOf(node.Weight, set, row) is { } weight)
            {
                (over, under) = (over * Arithmetic.Of(weight, "weight"), Arithmetic.Of(weight));
            }

            if (share != Ratio.One)
            {
                (over, under) = (over * Share(share), under is null ? Arithmetic.Part(share) : under * Share(share));
            }

            overs.Add(over);
            unders.Add(under ?? Arithmetic.Of(FormulaValue.Of(ValueKind.Count, 1)));
            facts.Add(With(_nodes.Fact(set.Source.Table, row, LabelOf(set, row), FormulaValue.Of(under is null ? value.Kind : ValueKind.Number, over.Value), over), below, row));
        }

        return _nodes.Of("aggregate", text, average, average is null ? null : Mean(overs, unders, node)) with { Reads = [.. facts] };
    }

    // Few rows are written out; of many, the two totals are.
    private static Arithmetic Mean(List<Arithmetic> overs, List<Arithmetic> unders, AggregateNode node)
    {
        var (over, under) = (Arithmetic.Sum(overs, "rows"), Arithmetic.Sum(unders, "rows"));
        return overs.Count <= Arithmetic.MostAddends && node.Weight is not null ? over / under
            : Arithmetic.Of(FormulaValue.Of(node.Weight is null ? node.Value!.Type.Kind : ValueKind.Number, over.Value)) / Arithmetic.Of(FormulaValue.Of(node.Weight?.Type.Kind ?? ValueKind.Number, under.Value));
    }

    private ExplanationNode Distinct(AggregateNode node, string text, CreditedRows set, List<(int Row, Ratio Share)> credits, FormulaValue? count)
    {
        var groups = credits.GroupBy(credit => ValueOf(node.Value, set, credit.Row)).Select(group => (Value: group.Key!.Value, group.First().Row, Count: group.Count()));
        return _nodes.Of("aggregate", text, count) with
        {
            Reads =
            [
                .. groups.Select(group =>
                {
                    var label = LabelOf(set, group.Row) + (group.Count == 1 ? "" : $", first of {Figures.Grouped(group.Count, 0)} rows");
                    return group.Value.Kind == ValueKind.Row
                        ? _nodes.Key(set.Source.Table, group.Row, label, run.Context.Dataset[node.Value!.Type.Table!].NameOf(group.Value.Row))
                        : _nodes.Fact(set.Source.Table, group.Row, label, group.Value);
                }),
            ],
        };
    }

    private List<(int Row, Ratio Share)> CreditsOf(AggregateNode node, CreditedRows set) =>
    [
        .. rowsOf(node, set).Where(credit => set.SignOf(credit.Row) > 0 || Adds(node)).Where(credit => node.Where is null || ValueOf(node.Where, set, credit.Row) is { IsYes: true })
            .OrderBy(credit => set.CountsOn(credit.Row)).ThenBy(credit => set.Source.Table.NameOf(credit.Row), StringComparer.Ordinal),
    ];

    // What is taken back lowers a sum, and is no row that a person has.
    private static bool Adds(AggregateNode node) => node.Function is AggregateFunction.Sum or AggregateFunction.Count or AggregateFunction.Average or AggregateFunction.WeightedAverage;

    private static IEnumerable<(int Row, Ratio Share)> RowsOf(PlanRun run, AggregateNode node, CreditedRows set, int person)
    {
        var (credited, place) = node.Scope == AggregateScope.Team && run.TeamsOf(node.Set) is var (teams, places) ? (teams, places[person]) : (set, person);
        return node.OfCompany ? set.Selected.Select(row => (row, (Ratio)set.SignOf(row)))
            : place < 0 ? []
            : credited.Credits.Of(place).ToArray().Select(credit => (credit.Row, new Ratio(credited.Credits.ShareOf(credit), credited.ShareDenominator)));
    }

    // What was looked up for a row, what was converted of it, and of the revenue of its account, stands below it; null where nothing can, which is seen once for all rows.
    private Func<int, IEnumerable<ExplanationNode>>? Below(AggregateNode node, CreditedRows set)
    {
        var parts = new[] { node.Value, node.Weight }.OfType<BoundNode>().SelectMany(part => part.DescendantsAndSelf()).ToList();
        var lookups = parts.OfType<LookupNode>().ToList();
        var revenue = RevenueOf(node, parts);
        var events = set.Provisional is null ? null : run.Context.Plan.Events[node.Set.Name];
        return lookups.Count == 0 && set.Conversion is null && revenue is null && events is null ? null : row =>
        [
            .. events is null ? [] : new ProvisionalExplainer(run, set).Of(events, row),
            .. lookups.Select(lookup => new LookupExplainer(run.Context).Explain(lookup, FormulaPrinter.Print(lookup.Syntax), run.Context.Functions.Reading(set.Source, row))),
            .. _converted.Of(node.Value, set.Conversion, row), .. _converted.Of(node.Weight, set.Conversion, row),
            .. revenue is var (history, through) ? _converted.Of(history, AccountOf(set, row), through) : [],
        ];
    }

    // The converted revenue that a snapshot's rows read, and through which day.
    private (RevenueHistory History, int Through)? RevenueOf(AggregateNode node, List<BoundNode> parts)
    {
        if (!run.Context.Plan.Snapshots.TryGetValue(node.Set.Name, out var snapshot) || !parts.OfType<ColumnNode>().Any(column => column.Hops.IsEmpty && column.Column.Name == BoundSnapshot.AccountArr))
        {
            return null;
        }

        var (through, holders) = SnapshotCrediting.InstantOf(snapshot, run.Context);
        return run.Context.RevenueAt(holders, through) is { Converted: not null } revenue ? (revenue, through) : null;
    }

    private static int AccountOf(CreditedRows set, int row) => set.Source.Table.Schema.Name == "accounts" ? row : set.Source.Table.Find<ReferenceColumn>("account_id")!.Rows[row];

    private static ExplanationNode With(ExplanationNode fact, Func<int, IEnumerable<ExplanationNode>>? below, int row) => below is null ? fact : fact with { Reads = [.. below(row)] };

    private string LabelOf(CreditedRows set, int row) => set.HasLater ? new ProvisionalExplainer(run, set).LabelOf(row) : _nodes.LabelOf(set.Source.Table, row);

    private FormulaValue? ValueOf(BoundNode? node, CreditedRows set, int row) => node is null ? null : run.Context.Functions.Evaluate(node, set.Source, row);

    private static Arithmetic Share(Ratio share) => Arithmetic.Part(share, "share");
}
