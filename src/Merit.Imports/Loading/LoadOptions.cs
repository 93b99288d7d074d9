namespace Merit.Imports.Loading;

/// <summary>How to treat what is wrong.</summary>
/// <param name="SkipBadRows">
/// Whether rows with a fault, and rows that refer to them, are left out and listed in the report. Otherwise one fault and nothing is loaded.
/// </param>
public sealed record LoadOptions(bool SkipBadRows = false)
{
    /// <summary>One fault and nothing is loaded.</summary>
    public static LoadOptions Strict { get; } = new();
}
