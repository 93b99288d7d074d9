using Merit.Bench.Comparison;

namespace Merit.Bench.Tests.Comparison;

public sealed class ComparisonTableTests
{
    private static readonly Agreement Right = new(true, 0, 1000, 0, 20);

    [Fact]
    public void The_table_shows_medians_ratios_machine_versions_and_command() => Golden.Match(ComparisonTable.Markdown(Report()), "comparison.md");

    [Fact]
    public void The_json_has_every_run() => Golden.Match(ComparisonTable.ToJson(Report()), "comparison.json");

    [Fact]
    public void A_ratio_whose_program_did_not_run_is_not_given()
    {
        var report = Report();
        var ratios = (report with { Rows = [.. report.Rows.Where(row => row.Key != "hand")] }).Ratios();
        ratios.Select(ratio => ratio.Title).ShouldBe(["Calculation: DuckDB with integer ids to Merit", "Whole run: DuckDB from CSV to Merit"]);
    }

    [Fact]
    public void A_page_gets_the_table_at_its_mark_in_place_of_the_one_before()
    {
        const string page = "before\n<!-- comparison -->\n{0}<!-- /comparison -->\nafter\n";
        var first = PublishedTable.Into(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, ""), "| one |\n").ShouldNotBeNull();

        PublishedTable.Into(first, "| two |\n").ShouldBe(string.Format(System.Globalization.CultureInfo.InvariantCulture, page, "\n| two |\n\n"));
        PublishedTable.Into("no mark", "| one |").ShouldBeNull();
    }

    private static ComparisonReport Report() => new(
        "S",
        "dotnet run -c Release --project bench/Merit.Bench -- compare S --repeat 3",
        new Machine(2, "A processor", 16, "An operating system"),
        ["Merit 0.1.0", "A database 1.2.3"],
        [
            Row("merit", "**Merit**", [Run(700, [90, 20, 22], 1400), Run(710, [95, 30, 32], 1500), Run(720, [80, 24, 26], 1300)], Right),
            Row("hand", "C# written by hand for this plan", [Run(200, [30, 10, 10.5], 400), Run(210, [31, 10, 10.5], 410), Run(190, [29, 10, 10.5], 390)], Right),
            Row("duckdb-nativeint", "DuckDB, its own file, integer ids", [Run(0, [250, 205], 900), Run(0, [250, 201], 950), Run(0, [250, 225], 980)], Right),
            Row("duckdb-csv", "DuckDB from CSV", [Run(1500, [350], 2800), Run(1500, [350], 2700), Run(1600, [360], 3000)], Right),
            Row("pandas", "pandas", [Run(9000, [30_000], 67_000)], new Agreement(false, 12, 1000, 3, 20)),
            new ComparisonRow("calc", "LibreOffice Calc", "XS", [], null, "LibreOffice is not installed"),
        ]);

    private static ComparisonRow Row(string key, string title, IReadOnlyList<Measurement> runs, Agreement agreement) => new(key, title, "S", runs, agreement, null);

    private static Measurement Run(double load, IReadOnlyList<double> calculations, double whole) => new(load, calculations, 50, whole, (long)(load / 10) + 100);
}
