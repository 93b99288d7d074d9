using System.Collections.Concurrent;
using Merit.Data.Diagnostics;

namespace Merit.Calculation.Running;

/// <summary>Takes findings from several threads; equal ones count once.</summary>
internal sealed class FindingSink
{
    private readonly ConcurrentDictionary<Diagnostic, bool> _findings = new();

    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => _findings.Keys.Any(d => d.Severity == Severity.Error);

    /// <summary>Adds an error.</summary>
    public void Error(string code, SourceLocation where, string message, string? mend = null, SourceLocation? related = null) =>
        _findings.TryAdd(new(code, Severity.Error, where, message, mend, related), true);

    /// <summary>Adds a warning.</summary>
    public void Warning(string code, SourceLocation where, string message, string? mend = null) =>
        _findings.TryAdd(new(code, Severity.Warning, where, message, mend), true);

    /// <summary>All findings, in an order that does not depend on threads.</summary>
    public IEnumerable<Diagnostic> InOrder() => _findings.Keys.OrderBy(d => d.ToString(), StringComparer.Ordinal);
}
