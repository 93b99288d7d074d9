using Merit.Formulas.Binding;

namespace Merit.Calculation.Compilation;

/// <summary>What a formula depends on.</summary>
internal static class FormulaReads
{
    /// <summary>Whether it reads a column of its row.</summary>
    public static bool ReadsRow(this BoundFormula formula) => formula.Root.DescendantsAndSelf().Any(node => node is ColumnNode);

    /// <summary>Whether it reads something that differs between participants.</summary>
    public static bool ReadsPerson(this BoundFormula formula) =>
        formula.Root.DescendantsAndSelf().Any(node => node is ScalarNode { Symbol.IsPerPerson: true } or AggregateNode or GrainNode or StandardMeasureNode or PooledNode);

    /// <summary>Every aggregate and grain of a formula, those inside grains too.</summary>
    public static IEnumerable<BoundNode> OverRows(this BoundNode node) =>
        node.DescendantsAndSelf().SelectMany(one => one is GrainNode grain ? grain.Children().SelectMany(OverRows).Prepend(grain) : one is AggregateNode ? [one] : Enumerable.Empty<BoundNode>());

    /// <summary>The set of an aggregate or grain.</summary>
    public static SetSymbol SetOfRows(this BoundNode node) => node is GrainNode grain ? grain.Set : ((AggregateNode)node).Set;
}
