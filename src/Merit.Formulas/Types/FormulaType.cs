namespace Merit.Formulas.Types;

/// <summary>What a formula gives.</summary>
/// <param name="Kind">The kind of value.</param>
/// <param name="MayBeEmpty">Whether it can have no value (an optional column, a division by something that can be zero).</param>
/// <param name="Table">The table, for <see cref="ValueKind.Row"/>.</param>
public readonly record struct FormulaType(ValueKind Kind, bool MayBeEmpty = false, string? Table = null)
{
    /// <summary>Whether arithmetic applies.</summary>
    public bool IsNumeric => Kind is ValueKind.Money or ValueKind.Ratio or ValueKind.Count or ValueKind.Number;
}
