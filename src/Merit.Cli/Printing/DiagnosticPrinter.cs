using System.Globalization;
using Merit.Cli.Terminal;
using Merit.Data.Diagnostics;
using Spectre.Console;

namespace Merit.Cli.Printing;

/// <summary>Shows findings: where, what, how to mend it, and the line of the document with a mark under the place.</summary>
internal sealed class DiagnosticPrinter(CliConsole console)
{
    private readonly Dictionary<string, string[]> _documents = new(StringComparer.Ordinal);

    /// <summary>Writes the findings to standard error, in order of place.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="most">How many to show; the rest are counted.</param>
    /// <param name="more">What shows the rest: a command.</param>
    public void Write(IReadOnlyList<Diagnostic> findings, int most = int.MaxValue, string more = "")
    {
        foreach (var finding in findings.Take(most))
        {
            WriteOne(finding);
        }

        if (findings.Count > most)
        {
            console.Error.WriteLine($"... and {Figures.Count(findings.Count - most)} more: {more} shows all.");
        }
    }

    /// <summary><c>2 errors, 1 warning</c>.</summary>
    public static string Count(IReadOnlyList<Diagnostic> findings)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var warnings = findings.Count - errors;
        var parts = new[] { (errors, "error"), (warnings, "warning") }.Where(part => part.Item1 > 0)
            .Select(part => Figures.Counted(part.Item1, part.Item2, part.Item2 + "s"));
        return findings.Count == 0 ? "no errors" : string.Join(", ", parts);
    }

    private void WriteOne(Diagnostic finding)
    {
        var error = finding.Severity == Severity.Error;
        var line = new Paragraph();
        if (finding.Where != SourceLocation.None)
        {
            line.Append($"{finding.Where}: ", new Style(decoration: Decoration.Bold));
        }

        line.Append($"{(error ? "error" : "warning")} {finding.Code}", new Style(error ? Color.Red : Color.Yellow, decoration: Decoration.Bold));
        line.Append($": {finding.Message}");
        if (finding.Mend is { } mend)
        {
            line.Append(" " + mend);
        }

        if (finding.Related is { } related)
        {
            line.Append($" (see {related})");
        }

        line.Append("\n");
        Ansi.WriteError(console, line);
        WriteSource(finding.Where);
    }

    private void WriteSource(SourceLocation where)
    {
        if (LineOf(where) is not { } text)
        {
            return;
        }

        var number = where.Line.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        console.Error.WriteLine($"  {number} | {text}");
        if (where.Column > 0 && where.Column <= text.Length + 1)
        {
            var before = string.Concat(text.Take(where.Column - 1).Select(c => c == '\t' ? '\t' : ' '));
            console.Error.WriteLine($"  {margin} | {before}{new string('^', LengthAt(text, where.Column - 1))}");
        }
    }

    // A finding has a first character only; the word or number that begins there is what it means.
    private static int LengthAt(string text, int start)
    {
        var end = start;
        var number = start < text.Length && char.IsAsciiDigit(text[start]);
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' || (number && text[end] is '.' or '%')))
        {
            end++;
        }

        return Math.Max(1, end - start);
    }

    private string? LineOf(SourceLocation where)
    {
        if (where.File is not { } file || where.Line == 0 || Path.GetExtension(file) is not (".yaml" or ".yml"))
        {
            return null;
        }

        if (!_documents.TryGetValue(file, out var lines))
        {
            lines = ReadLines(file);
            _documents[file] = lines;
        }

        return where.Line <= lines.Length ? lines[where.Line - 1] : null;
    }

    // The finding itself matters more than its illustration: a file that cannot be read again is only not shown.
    private static string[] ReadLines(string file)
    {
        try
        {
            return File.ReadAllLines(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
