namespace Merit.Imports.Sources;

/// <summary>What the name of a file does not say about its format.</summary>
/// <param name="Sheet">The sheet of a workbook; null when it has one only.</param>
/// <param name="Separator">What stands between the cells of a CSV file.</param>
public readonly record struct SourceFormat(string? Sheet, char Separator)
{
    /// <summary>The only sheet; commas.</summary>
    public static SourceFormat Default { get; } = new(null, ',');
}
