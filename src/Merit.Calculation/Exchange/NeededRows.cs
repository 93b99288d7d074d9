using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Calculation.Exchange;

/// <summary>The rows of a set that must have their rates: those selected, and where amounts decide which are selected, all but those that something else refuses.</summary>
internal static class NeededRows
{
    /// <summary>Whether a row must have its rates.</summary>
    /// <param name="set">The set.</param>
    /// <param name="filter">What selects its rows; null for all.</param>
    /// <param name="run">The plan's run.</param>
    public static Func<int, bool> Of(CreditedRows set, BoundFormula? filter, RunContext run)
    {
        if (filter is null || !ReadsMoney(filter.Root))
        {
            var selected = new Lazy<HashSet<int>>(() => [.. set.Selected]);
            return row => selected.Value.Contains(row);
        }

        BoundNode[] others = [.. Conjuncts(filter.Root).Where(node => !ReadsMoney(node))];
        return row => set.Excluded?.Invoke(row) != true && Array.TrueForAll(others, node => set.OriginOf(row, run).Functions.Evaluate(node, set.Source, row) is not { IsYes: false });
    }

    private static bool ReadsMoney(BoundNode node) => node.DescendantsAndSelf().Any(one => one is ColumnNode { Type.Kind: ValueKind.Money });

    private static IEnumerable<BoundNode> Conjuncts(BoundNode node) =>
        node is BinaryNode { Operator: BinaryOperator.And } both ? Conjuncts(both.Left).Concat(Conjuncts(both.Right)) : [node];
}
