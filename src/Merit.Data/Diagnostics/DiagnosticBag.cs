namespace Merit.Data.Diagnostics;

/// <summary>Collects findings while something is read, so that one pass reports all of them.</summary>
/// <remarks>Not safe for several threads at once.</remarks>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    /// <summary>The findings in the order in which they were made.</summary>
    public IReadOnlyList<Diagnostic> Items => _items;

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourceLocation where, string message, string? mend = null, SourceLocation? related = null) =>
        Add(new(code, Severity.Error, where, message, mend, related));

    /// <summary>Adds a warning.</summary>
    public void Warning(string code, SourceLocation where, string message, string? mend = null, SourceLocation? related = null) =>
        Add(new(code, Severity.Warning, where, message, mend, related));

    /// <summary>Adds a finding.</summary>
    public void Add(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        _items.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    /// <summary>Adds several findings.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        foreach (var diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>The findings in order of file, line, column and code, so that their order does not depend on how they were found.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [.. _items.OrderBy(d => d.Where.File, StringComparer.Ordinal).ThenBy(d => d.Where.Line).ThenBy(d => d.Where.Column).ThenBy(d => d.Code, StringComparer.Ordinal)];
}
