using Merit.Data.Amounts;

namespace Merit.Data.Tables;

/// <summary>Numbers that are worked out and may have no denominator in common that 64 bits hold: amounts converted at rates of many days.</summary>
/// <param name="schema">What the column is.</param>
/// <param name="values">A value for each row, null for none. The array is not copied.</param>
public sealed class ExactColumn(ColumnSchema schema, Ratio?[] values) : Column(schema)
{
    /// <inheritdoc/>
    public override int Count => values.Length;

    /// <summary>The exact value, or null.</summary>
    public Ratio? At(int row) => values[row];

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => values[row] is null;

    /// <inheritdoc/>
    public override string? TextAt(int row) => values[row]?.ToShortString();
}
