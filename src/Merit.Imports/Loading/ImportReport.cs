using System.Globalization;
using System.Text;
using Merit.Data.Building;

namespace Merit.Imports.Loading;

/// <summary>What was read from which file, and what became of every row.</summary>
/// <param name="Feeds">Counts by file and table, in order of file.</param>
/// <param name="Skipped">The rows skipped for their faults, when bad rows were to be skipped; else nothing.</param>
/// <param name="LeftOut">The rows and values that the mapping's rules left out.</param>
public sealed record ImportReport(IReadOnlyList<FeedReport> Feeds, FaultLog Skipped, FaultLog LeftOut)
{
    /// <summary>A report about nothing.</summary>
    public static ImportReport Empty { get; } = new([], new(), new());

    /// <summary>The report as people read it: a table of counts, then what was left out, the first hundred of each file and a count of the others.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        var columns = new[] { "file", "table", "read", "filtered", "left out", "skipped", "loaded" };
        var rows = Feeds.Select(f => new[] { f.File, f.Table, Number(f.Read), Number(f.Filtered), Number(f.LeftOut), Number(f.Skipped), Number(f.Loaded) }).ToList();
        var widths = columns.Select((name, i) => rows.Select(row => row[i].Length).Append(name.Length).Max()).ToArray();
        foreach (var row in rows.Prepend(columns))
        {
            text.AppendLine(string.Join("  ", row.Select((cell, i) => i < 2 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i]))).TrimEnd());
        }

        List(text, "Left out by the mapping", LeftOut);
        List(text, "Skipped", Skipped);
        return text.ToString();
    }

    private static void List(StringBuilder text, string title, FaultLog log)
    {
        if (log.Count == 0)
        {
            return;
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{title} ({Number(log.Count)}):");
        foreach (var finding in log.Listed.OrderBy(d => d.Where.File, StringComparer.Ordinal).ThenBy(d => d.Where.Line))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {finding.Where}: {finding.Code}: {finding.Message}");
        }

        foreach (var (file, count) in log.CountByFile.Where(c => c.Value > FaultLog.ListedPerFile))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {file}: {Number(count - FaultLog.ListedPerFile)} more, {Number(count)} in all");
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
