using Merit.Cli.Terminal;
using Merit.Imports.Loading;

namespace Merit.Cli.Printing;

/// <summary>Says which rows a result does without: nothing is dropped in silence.</summary>
internal static class SkippedRows
{
    /// <summary>Writes to standard error each row that was skipped for its faults.</summary>
    public static void Write(CliConsole console, ImportReport report)
    {
        foreach (var finding in report.Skipped.Listed)
        {
            console.Error.WriteLine($"skipped: {finding}");
        }

        if (report.Skipped.Count > 0)
        {
            console.Error.WriteLine($"{Counted(report.Feeds.Sum(feed => feed.Skipped), "bad row was", "bad rows were")} skipped.");
        }
    }

    /// <summary>Tells a person, on standard error, how many rows the mapping's own rules left out.</summary>
    public static void WriteLeftOut(CliConsole console, ImportReport report, string folder)
    {
        if (report.Feeds.Sum(feed => feed.LeftOut) is > 0 and var leftOut)
        {
            console.Error.WriteLine($"{Counted(leftOut, "row was", "rows were")} left out by rules of mapping.yaml; 'merit import {folder}' lists them.");
        }
    }

    private static string Counted(long rows, string one, string many) => Figures.Counted((int)Math.Min(rows, int.MaxValue), one, many);
}
