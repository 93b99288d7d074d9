using Merit.Cli.Terminal;
using Merit.Imports.Loading;

namespace Merit.Cli.Printing;

/// <summary>Says which rows were left out because bad rows were to be skipped: nothing is dropped in silence.</summary>
internal static class SkippedRows
{
    /// <summary>Writes them to standard error.</summary>
    public static void Write(CliConsole console, ImportReport report)
    {
        foreach (var finding in report.Skipped.Listed)
        {
            console.Error.WriteLine($"skipped: {finding}");
        }

        if (report.Skipped.Count > 0)
        {
            var rows = (int)report.Feeds.Sum(feed => feed.Skipped);
            console.Error.WriteLine($"{Figures.Counted(rows, "bad row was", "bad rows were")} skipped.");
        }
    }
}
