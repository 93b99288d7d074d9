namespace Merit.Data.Diagnostics;

/// <summary>An expected failure as a value: what is wrong, where, and how to mend it.</summary>
/// <param name="Code">A stable code, such as <c>plan-unknown-key</c>, listed in <c>docs/messages.md</c>.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Where">The place to look at first.</param>
/// <param name="Message">What is wrong, one sentence, with the offending value in single quotes.</param>
/// <param name="Mend">What would be right, one sentence; null when the message already says it.</param>
/// <param name="Related">A second place that takes part (the other of two that collide), if any.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceLocation Where, string Message, string? Mend = null, SourceLocation? Related = null)
{
    /// <summary><c>file:line:column: error code: message mend (see file:line:column)</c>.</summary>
    public override string ToString()
    {
        var where = Where.ToString();
        var severity = Severity == Severity.Error ? "error" : "warning";
        return (where.Length > 0 ? where + ": " : "") + $"{severity} {Code}: {Message}" + (Mend is null ? "" : " " + Mend) +
            (Related?.ToString() is { Length: > 0 } other ? $" (see {other})" : "");
    }
}
