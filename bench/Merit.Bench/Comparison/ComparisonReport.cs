using Merit.Bench.Comparison.Contestants;

namespace Merit.Bench.Comparison;

/// <summary>All that a comparison found, from which the table and the JSON are written.</summary>
internal sealed record ComparisonReport(string Size, string Command, Machine Machine, IReadOnlyList<string> Versions, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>The ratios that the project holds itself to, with the bars; those whose programs did not run are left out, and named in the table.</summary>
    public IEnumerable<TimeRatio> Ratios()
    {
        TimeRatio?[] ratios =
        [
            Ratio("Calculation: DuckDB with integer ids to Merit", DuckDb.NativeInt, OwnPrograms.Merit, row => row.CalculationMs, "at least 8"),
            Ratio("Calculation: Merit to the loop by hand", OwnPrograms.Merit, OwnPrograms.HandWritten, row => row.CalculationMs, "at most 2.5"),
            Ratio("Calculation: DuckDB with integer ids to the loop by hand", DuckDb.NativeInt, OwnPrograms.HandWritten, row => row.CalculationMs, "at least 18"),
            Ratio("Whole run: DuckDB from CSV to Merit", DuckDb.Csv, OwnPrograms.Merit, row => row.WholeMs, "at least 2"),
        ];
        return ratios.OfType<TimeRatio>();
    }

    public ComparisonRow? Row(string key) => Rows.FirstOrDefault(row => row.Key == key && row.HasRun);

    private TimeRatio? Ratio(string title, string of, string to, Func<ComparisonRow, Spread> time, string bar) =>
        Row(of) is { } numerator && Row(to) is { } denominator ? new TimeRatio(title, time(numerator).Median / time(denominator).Median, bar) : null;
}
