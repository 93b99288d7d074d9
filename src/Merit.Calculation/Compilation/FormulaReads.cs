using Merit.Formulas.Binding;

namespace Merit.Calculation.Compilation;

/// <summary>What a formula depends on.</summary>
internal static class FormulaReads
{
    /// <summary>Whether it reads a column of its row.</summary>
    public static bool ReadsRow(this BoundFormula formula) => formula.Root.DescendantsAndSelf().Any(node => node is ColumnNode);

    /// <summary>Whether it reads something that differs between participants.</summary>
    public static bool ReadsPerson(this BoundFormula formula) =>
        formula.Root.DescendantsAndSelf().Any(node => node is ScalarNode { Symbol.IsPerPerson: true } or AggregateNode or StandardMeasureNode or PooledNode);
}
