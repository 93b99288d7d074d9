using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Merit.Bench.Comparison.Contestants;

namespace Merit.Bench.Comparison;

/// <summary>Writes a report as a page of Markdown and as JSON.</summary>
internal static class ComparisonTable
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // The file is read by programs and people, never put into a page.
    };

    public static string Markdown(ComparisonReport report)
    {
        var text = new StringBuilder();
        Line(text, $"The quarter close at size {report.Size}. Medians, lowest and highest in brackets; times in ratios are of the medians.");
        Line(text, $"");
        Line(text, $"| program | runs | loading, ms | calculation, ms | whole run, s | memory, MB | calculation, times Merit's | whole run, times Merit's | right to the cent |");
        Line(text, $"|---|--:|--:|--:|--:|--:|--:|--:|---|");
        foreach (var row in report.Rows)
        {
            Line(text, $"{(row.HasRun ? Measured(row, report) : NotRun(row))}");
        }

        Line(text, $"");
        foreach (var ratio in report.Ratios())
        {
            Line(text, $"- {ratio.Title}: {ratio.Value:0.0} ({ratio.Bar})");
        }

        Line(text, $"");
        Line(text, $"Measured on {report.Machine} with {string.Join("; ", report.Versions)}, by");
        Line(text, $"");
        Line(text, $"```sh");
        Line(text, $"{report.Command}");
        Line(text, $"```");
        return text.ToString();
    }

    public static string ToJson(ComparisonReport report) => JsonSerializer.Serialize(
        new
        {
            report.Size,
            report.Command,
            report.Machine,
            report.Versions,
            Ratios = report.Ratios(),
            Programs = report.Rows.Select(row => new
            {
                row.Key,
                row.Size,
                row.NotRun,
                CalculationMs = row.HasRun ? row.CalculationMs : (Spread?)null,
                WholeMs = row.HasRun ? row.WholeMs : (Spread?)null,
                row.Agreement,
                row.Runs,
            }),
        },
        Json) + "\n";

    private static string Measured(ComparisonRow row, ComparisonReport report)
    {
        var merit = row.Size == report.Size ? report.Row(OwnPrograms.Merit) : null;
        var isFromCsv = row.LoadMs.Highest > 0;
        var loading = isFromCsv ? Number(row.LoadMs.Median) : "made before";
        return $"| {Title(row, report)} | {row.Runs.Count} | {loading} | {Number(row.CalculationMs)} | {Seconds(row.WholeMs)} | {Number(row.PeakMemoryMb)} "
            + $"| {Times(row.CalculationMs, merit?.CalculationMs)} | {(isFromCsv ? Times(row.WholeMs, merit?.WholeMs) : "")} | {row.Agreement?.Text ?? "not checked"} |";
    }

    private static string NotRun(ComparisonRow row) => $"| {row.Title} | 0 | | | | | | | not run: {row.NotRun!.Replace("|", "\\|", StringComparison.Ordinal)} |";

    private static string Title(ComparisonRow row, ComparisonReport report) => row.Size == report.Size ? row.Title : $"{row.Title}, at size {row.Size}";

    private static string Times(Spread mine, Spread? merits)
    {
        var times = merits is { } spread ? mine.Median / spread.Median : (double?)null;
        return times?.ToString(times < 1 ? "0.00" : "0.0", CultureInfo.InvariantCulture) ?? "";
    }

    private static string Number(Spread spread) => spread.Highest > spread.Lowest
        ? $"{Number(spread.Median)} ({Number(spread.Lowest)} to {Number(spread.Highest)})"
        : Number(spread.Median);

    private static string Number(double value) => value.ToString(value < 10 ? "0.0" : "N0", CultureInfo.InvariantCulture);

    private static string Seconds(Spread spread) => spread.Highest > spread.Lowest
        ? $"{Seconds(spread.Median)} ({Seconds(spread.Lowest)} to {Seconds(spread.Highest)})"
        : Seconds(spread.Median);

    private static string Seconds(double milliseconds) => (milliseconds / 1000).ToString(milliseconds < 10_000 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
