using Merit.Data.Tables;
using Merit.Imports.Tests.Mapping;

namespace Merit.Imports.Tests.Sharing;

public sealed class SeveralFilesTests
{
    private const string Mapping = """
        tables: { deals: { columns: { id: id, share: ratio, note: text, won: yes_no, day: date } } }
        sources:
          - file: sources/a.csv
            feeds: { deals: { columns: { id: nr, share: part, note: text } } }
          - file: sources/b.csv
            feeds: { deals: { columns: { id: nr, share: part, won: won, day: day }, constants: { note: late } } }
        """;

    [Fact]
    public void Columns_of_several_files_are_put_together_whatever_each_of_them_feeds()
    {
        var deals = new Company().With("sources/a.csv", "nr,part,text", "D1,1/3,x", "D22,,").With("sources/b.csv", "nr,part,won,day", "D3,0.25,yes,2024-02-29", "D4,1,no,")
            .With("mapping.yaml", Mapping).Dataset()["deals"];

        FeedTests.Rows(deals, "id", "share", "note", "won", "day").ShouldBe(["D1|1/3|x||", "D22||||", "D3|0.25|late|yes|2024-02-29", "D4|1|late|no|"]);
        deals.Find<NumberColumn>("share")!.Denominator.ShouldBe(12);
        Enumerable.Range(0, 4).Select(row => deals.OriginOf(row).ToString()).ShouldBe(["sources/a.csv:2", "sources/a.csv:3", "sources/b.csv:2", "sources/b.csv:3"]);
    }

    [Fact]
    public void A_number_that_cannot_be_held_beside_those_of_another_file_is_reported() =>
        new Company().With("sources/a.csv", "nr,part,text", "D1,0.000000000000000001,x").With("sources/b.csv", "nr,part,won,day", "D3,1/7,yes,")
            .With("mapping.yaml", Mapping).Faults()
            .ShouldBe("sources/b.csv:2: error cell-number-range: deals: Column 'share' holds a number which has too many digits to be held exactly beside those of other files. Round it where it is made.");
}
