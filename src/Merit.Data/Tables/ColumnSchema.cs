namespace Merit.Data.Tables;

/// <summary>What a column is called, what it holds and which values it may have.</summary>
/// <param name="Name">Lower case with underscores, as in files and formulas.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Description">One sentence for the reference and for completion.</param>
public sealed record ColumnSchema(string Name, ColumnType Type, string Description)
{
    /// <summary>Whether every row must have a value. Formulas read an optional column only with <c>otherwise</c>.</summary>
    public bool Required { get; init; }

    /// <summary>The table whose row the value names, for <see cref="ColumnType.Reference"/>.</summary>
    public string? References { get; init; }

    /// <summary>Whether a negative number is a fault of the data.</summary>
    public bool NonNegative { get; init; }

    /// <summary>The only texts allowed, for a column of kinds; empty when any text is.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
