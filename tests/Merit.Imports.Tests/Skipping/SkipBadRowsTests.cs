namespace Merit.Imports.Tests.Skipping;

public sealed class SkipBadRowsTests
{
    private static Company Mixed() => Company.Small()
        .With("data/accounts.csv", "id,currency", "A1,USD", "A2,ZZZ", "A3,USD", "A3,EUR")
        .With("data/contracts.csv", "id,account_id,start", "C1,A1,2024-01-01", "C2,A2,2024-01-01", "C3,A9,2024-01-01", "C4,A3,yesterday")
        .With("data/movements.csv", "id,account_id,date,kind,arr,contract_id", "M1,A1,2024-01-01,new,100,C1", "M2,A1,2024-01-01,new,100,C2", "M3,A1,2024-02-01,expansion,5,")
        .With("data/book.csv", "account_id,person_id,role,share,from,to", "A1,P1,csm,0.6,2024-01-01,", "A1,P2,csm,0.6,2024-02-01,", "A3,P1,csm,1,2024-01-01,");

    [Fact]
    public void Bad_rows_and_rows_that_name_them_are_left_out_and_listed()
    {
        var (result, diagnostics) = Mixed().Load(skipBadRows: true);

        diagnostics.HasErrors.ShouldBeFalse();
        Golden.Match(result.Report.ToText(), "skipped.txt");
        var dataset = result.Dataset.ShouldNotBeNull();
        Ids(dataset, "accounts").ShouldBe(["A1", "A3"]);
        Ids(dataset, "contracts").ShouldBe(["C1"]);
        Ids(dataset, "movements").ShouldBe(["M1", "M3"]);
        dataset["movements"].Find("contract_id")!.TextAt(0).ShouldBe("C1");
        dataset["book"].Find("account_id")!.TextAt(0).ShouldBe("A3");
        dataset["movements"].OriginOf(1).ToString().ShouldBe("data/movements.csv:4");
    }

    [Fact]
    public void Without_the_option_nothing_is_loaded_and_the_rows_that_are_right_are_not_reported()
    {
        var (result, diagnostics) = Mixed().Load();

        result.Dataset.ShouldBeNull();
        result.Report.Feeds.Sum(feed => feed.Loaded).ShouldBe(0);
        diagnostics.Items.Select(d => $"{d.Where} {d.Code}").ShouldBe(
        [
            "data/accounts.csv:3 cell-currency", "data/accounts.csv:5 id-duplicate", "data/book.csv:3 shares-over-whole", "data/contracts.csv:4 reference-unknown",
            "data/contracts.csv:5 cell-date",
        ]);
    }

    [Fact]
    public void A_file_that_does_not_fit_its_table_is_an_error_all_the_same()
    {
        var (result, diagnostics) = Company.Small().With("data/pay.csv", "person,from", "P1,2024-01-01").Load(skipBadRows: true);

        result.Dataset.ShouldBeNull();
        diagnostics.HasErrors.ShouldBeTrue();
    }

    private static string?[] Ids(Data.Tables.Dataset dataset, string table) =>
        [.. Enumerable.Range(0, dataset[table].Count).Select(row => dataset[table].Ids!.TextAt(row))];
}
