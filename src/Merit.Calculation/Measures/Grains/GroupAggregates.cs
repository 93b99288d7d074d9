using System.Collections.Concurrent;
using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Measures.Grains;

/// <summary>Aggregates over the rows of one group, each row once and whole, exactly.</summary>
internal sealed class GroupAggregates(BoundFormula formula, IReadOnlyDictionary<string, CreditedRows> sets, RunContext run)
{
    private readonly ConcurrentDictionary<BoundNode, Func<int, bool>> _conditions = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<BoundNode, RowNumber> _numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The aggregate over these rows.</summary>
    public FormulaValue? ValueOf(AggregateNode node, int[] rows)
    {
        var set = sets[node.Set.Name];
        if (node.Where is { } where)
        {
            rows = Array.FindAll(rows, row => _conditions.GetOrAdd(where, condition => run.Functions.Condition(formula, condition, set.Source))(row));
        }

        var kind = node.Type.Kind;
        switch (node.Function)
        {
            case AggregateFunction.Count:
                return FormulaValue.Of(kind, rows.Sum(set.SignOf));
            case AggregateFunction.Sum:
                return FormulaValue.Of(kind, Sums(node, set, rows).Over);
            case AggregateFunction.Average or AggregateFunction.WeightedAverage:
                var (over, under) = Sums(node, set, rows);
                return under.IsZero ? null : FormulaValue.Of(kind, over / under);
            default:
                return Pick(node, set, rows);
        }
    }

    private (Ratio Over, Ratio Under) Sums(AggregateNode node, CreditedRows set, int[] rows)
    {
        var (over, under) = (Ratio.Zero, Ratio.Zero);
        foreach (var row in rows)
        {
            if (Number(node.Value!, set, row) is { } value && (node.Weight is null ? Ratio.One : Number(node.Weight, set, row)) is { } weight)
            {
                weight *= set.SignOf(row);
                (over, under) = (over + (value * weight), under + weight);
            }
            else
            {
                run.Functions.ReportEmpty(formula, node.Value!, set.Source, row);
            }
        }

        return (over, under);
    }

    private FormulaValue? Pick(AggregateNode node, CreditedRows set, int[] rows)
    {
        var found = new List<(int Row, FormulaValue Value)>();
        foreach (var row in rows.Where(row => set.SignOf(row) > 0))
        {
            if (run.Functions.Evaluate(node.Value!, set.Source, row) is { } value)
            {
                found.Add((row, value));
            }
            else
            {
                run.Functions.ReportEmpty(formula, node.Value!, set.Source, row);
            }
        }

        return node.Function switch
        {
            AggregateFunction.DistinctCount => FormulaValue.Of(node.Type.Kind, found.DistinctBy(one => one.Value).Count()),
            _ when found.Count == 0 => null,
            AggregateFunction.Min => found.Aggregate((a, b) => Aggregation.Compare(b.Value, a.Value) < 0 ? b : a).Value,
            AggregateFunction.Max => found.Aggregate((a, b) => Aggregation.Compare(b.Value, a.Value) > 0 ? b : a).Value,
            AggregateFunction.First => found.Aggregate((a, b) => set.CompareRows(b.Row, a.Row) < 0 ? b : a).Value,
            _ => found.Aggregate((a, b) => set.CompareRows(b.Row, a.Row) > 0 ? b : a).Value,
        };
    }

    private Ratio? Number(BoundNode node, CreditedRows set, int row) => _numbers.GetOrAdd(node, number => run.Functions.Number(number, set.Source)).Exact(row);
}
