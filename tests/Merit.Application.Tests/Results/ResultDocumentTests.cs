using System.Text;
using System.Text.Json;
using Merit.Application.Results;
using Merit.Calculation.Results;
using Merit.Data.Time;

namespace Merit.Application.Tests.Results;

public sealed class ResultDocumentTests
{
    private static readonly string DatasetHash = new('c', 64);

    [Fact]
    public void Json_has_its_keys_in_a_fixed_order_and_exact_figures_as_text() => Golden.Match(Json(MadeResult.Small()), "results/small.json");

    [Fact]
    public void Csv_has_a_row_per_component_and_no_text_that_a_spreadsheet_would_run() => Golden.Match(Csv(MadeResult.Small()), "results/small.csv");

    [Fact]
    public void Json_ends_its_lines_with_a_line_feed_alone_and_ends_with_one()
    {
        var text = Json(MadeResult.Small());

        text.ShouldNotContain("\r");
        text.ShouldEndWith("}\n");
        text.ShouldContain("\n  \"period\": \"2026-Q1\",\n");
    }

    [Fact]
    public void A_target_that_is_not_whole_cents_is_its_fraction()
    {
        using var document = JsonDocument.Parse(Json(MadeResult.Small()));

        document.RootElement.GetProperty("participants")[1].GetProperty("components")[0].GetProperty("target").GetString().ShouldBe("10000/3");
    }

    [Fact]
    public void Amounts_of_different_currencies_are_never_added()
    {
        using var document = JsonDocument.Parse(Json(MadeResult.Small()));

        var totals = document.RootElement.GetProperty("totals");
        totals.GetProperty("USD").GetProperty("earned").GetString().ShouldBe("2487.50");
        totals.GetProperty("JPY").GetProperty("held").GetString().ShouldBe("1000000");
    }

    [Fact]
    public void A_period_without_participants_has_empty_lists()
    {
        using var document = JsonDocument.Parse(Json(new CalculationResult(Period.Parse("2026-Q1"), [], [])));

        document.RootElement.GetProperty("participants").GetArrayLength().ShouldBe(0);
        document.RootElement.GetProperty("totals").EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public void The_engine_is_named_by_its_version_alone() => EngineVersion.Current.ShouldMatch(@"^\d+\.\d+\.\d+$");

    private static string Json(CalculationResult result) => Written(stream => ResultDocument.WriteJson(result, DatasetHash, stream));

    private static string Csv(CalculationResult result) => Written(stream => ResultDocument.WriteCsv(result, stream));

    private static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
