using Merit.Application.Checking;
using Merit.Cli.Terminal;
using Merit.Data.Diagnostics;

namespace Merit.Cli.Printing;

/// <summary>Findings about a company's folder: their places, which are relative to it, are shown as the person would name them.</summary>
internal sealed class FindingsPage(CliConsole console, string folder)
{
    private const int Few = 50;
    private readonly DiagnosticPrinter _printer = new(console);

    /// <summary>Writes the first of them.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="more">The command that shows all.</param>
    public void Write(IReadOnlyList<Diagnostic> findings, string more) => _printer.Write([.. findings.Select(Placed)], Few, $"'{more}'");

    /// <summary>Writes all of them.</summary>
    public void WriteAll(IReadOnlyList<Diagnostic> findings) => _printer.Write([.. findings.Select(Placed)]);

    /// <summary>Writes the figures of examples that a plan does not pay.</summary>
    public void WriteDifferences(CheckOutcome outcome) =>
        WriteAll([.. outcome.Differences.Select(difference => new Diagnostic(
            "example-differs",
            Severity.Error,
            difference.Figure.Where,
            $"The example '{difference.Example.Example.Title}' expects {difference.Figure.Component} to earn '{difference.Figure.Expected}'; it earns '{difference.Figure.Actual}'."))]);

    private Diagnostic Placed(Diagnostic finding) => finding with { Where = Placed(finding.Where), Related = finding.Related is { } related ? Placed(related) : null };

    private SourceLocation Placed(SourceLocation where) =>
        where.File is { } file ? where with { File = Path.Combine(folder, file).Replace('\\', '/') } : where;
}
