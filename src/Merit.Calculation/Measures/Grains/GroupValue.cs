using Merit.Data.Amounts;
using Merit.Formulas.Types;

namespace Merit.Calculation.Measures.Grains;

/// <summary>What a formula comes to for one group.</summary>
/// <param name="Key">The group.</param>
/// <param name="Rows">The group's rows, each of which the formula sees whole.</param>
/// <param name="Value">The formula's value.</param>
/// <param name="Weight">The weight's value; null where there is none.</param>
/// <param name="Share">The person's share of the group: the mean of those of the rows that make it.</param>
internal sealed record GroupValue(FormulaValue Key, RowScope Rows, FormulaValue Value, FormulaValue? Weight, Ratio Share)
{
    /// <summary>How much the group weighs.</summary>
    public Ratio Weighs => Weight is { } weight ? weight.Number * Share : Share;
}
