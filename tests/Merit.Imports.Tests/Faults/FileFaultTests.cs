namespace Merit.Imports.Tests.Faults;

public sealed class FileFaultTests
{
    [Fact]
    public void Unknown_tables_and_columns_are_named_with_what_was_probably_meant() => Golden.Match(
        Company.Small()
            .With("data/acounts.csv", "id", "A3")
            .With("data/book.csv", "account_id,persn_id,share,from,colour,share", "A1,P1,1,2024-01-01,red,1")
            .With("data/notes.txt", "hello")
            .With("data/pay.csv", "")
            .Faults(),
        "faults-files.txt");

    [Fact]
    public void Rows_with_too_few_or_too_many_cells_are_reported_and_what_names_them_is_not() =>
        new Company()
            .With("data/people.csv", "id,name", "P1", "P2,Ben,B", "P3,Cy")
            .With("data/reporting.csv", "person_id,manager_id,from", "P3,P1,2024-01-01").Faults()
            .ShouldBe("""
                data/people.csv:2: error row-ragged: people: The row has 1 cells and the header 2. A cell with a comma in it is put in quotes.
                data/people.csv:3: error row-ragged: people: The row has 3 cells and the header 2. A cell with a comma in it is put in quotes.
                """);

    [Fact]
    public void Broken_quotes_are_reported() =>
        new Company().With("data/people.csv", "id,name", "P1,\"Ada\" L", "P2,Ben").Faults()
            .ShouldStartWith("data/people.csv:2: error row-quotes: people: The quotes of the row are broken");

    [Fact]
    public void A_hundred_findings_of_a_file_are_listed_and_all_are_counted()
    {
        var (result, diagnostics) = Company.Small().With("data/usage.csv",
            ["account_id,date", .. Enumerable.Range(0, 250).Select(_ => "A1,never")]).Load();

        result.Dataset.ShouldBeNull();
        diagnostics.Items.Count.ShouldBe(101);
        diagnostics.Items[0].ToString().ShouldBe("data/usage.csv: error more-findings: 150 more findings in this file, 250 in all. The first 100 are listed.");
    }
}
