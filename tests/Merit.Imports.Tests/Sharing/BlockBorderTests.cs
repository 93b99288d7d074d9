using System.Globalization;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;

namespace Merit.Imports.Tests.Sharing;

/// <summary>Files are read in blocks of rows; where one ends and the next begins does not show.</summary>
public sealed class BlockBorderTests
{
    public static TheoryData<int> Counts => [1, CellBlock.MostRows - 1, CellBlock.MostRows, CellBlock.MostRows + 1, CellBlock.MostRows * 2];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Every_row_of_a_CSV_file_is_read(int count) =>
        Check(new Company().With("data/accounts.csv", ["id,name,parent_id", .. Enumerable.Range(0, count).Select(row => $"{Key(row)},{Name(row)},{Key(0)}")]).Dataset()["accounts"], count, "data/accounts.csv");

    [Theory]
    [MemberData(nameof(Counts))]
    public void Every_row_of_a_JSON_file_is_read(int count) =>
        Check(
            new Company().With("data/accounts.jsonl", [.. Enumerable.Range(0, count).Select(row => $$"""{"id":"{{Key(row)}}","name":"{{Name(row)}}","parent_id":"{{Key(0)}}"}""")]).Dataset()["accounts"],
            count,
            "data/accounts.jsonl",
            header: 0);

    [Fact]
    public void Every_row_of_a_sheet_is_read()
    {
        const int count = CellBlock.MostRows + 1;
        string[] rows = ["id,name,parent_id", .. Enumerable.Range(0, count).Select(row => $"{Key(row)},{Name(row)},{Key(0)}")];
        var sheet = string.Concat(rows.Select(row => "<row>" + string.Concat(row.Split(',').Select(cell => $"""<c t="inlineStr"><is><t>{cell}</t></is></c>""")) + "</row>"));
        Check(new Company().WithBytes("data/accounts.xlsx", Formats.XlsxTests.Workbook(sheet)).Dataset()["accounts"], count, "data/accounts.xlsx");
    }

    [Fact]
    public void A_quoted_cell_that_is_longer_than_a_block_keeps_to_its_row()
    {
        var large = string.Concat(Enumerable.Repeat("\"\"quoted\"\", and on the next line\n", 60_000));
        var rows = Enumerable.Range(0, 40).Select(row => $"{Key(row)},\"{(row % 20 == 15 ? large : "small, " + Name(row))}\"");
        var accounts = new Company().With("data/accounts.csv", ["id,name", .. rows]).Dataset()["accounts"];

        accounts.Find("name")!.TextAt(15)!.Length.ShouldBe(large.Replace("\"\"", "\"", StringComparison.Ordinal).Length);
        accounts.Find("name")!.TextAt(14).ShouldBe("small, " + Name(14));
        accounts.Find("name")!.TextAt(16).ShouldBe("small, " + Name(16));
        accounts.OriginOf(16).Line.ShouldBe(60_000 + 18);
        accounts.OriginOf(39).Line.ShouldBe(120_000 + 41);
    }

    [Fact]
    public void Rows_that_cannot_be_read_at_the_border_of_blocks_are_reported_with_their_lines_and_values_about_them_stay()
    {
        const int last = CellBlock.MostRows - 1;
        static string Row(int row) => row switch
        {
            last - 1 => $"{Key(row)},too,many,cells,for,this",
            last => $"{Key(row)},bro\"ken,{Key(0)}",
            last + 1 => Key(row),
            last + 2 => $"{Key(row)},{Name(row)},A9999999",
            _ => $"{Key(row)},{Name(row)},{Key(0)}",
        };
        var company = new Company().With("data/accounts.csv", ["id,name,parent_id", .. Enumerable.Range(0, CellBlock.MostRows * 2).Select(Row)]);
        var findings = company.Faults();
        var (skipped, _) = company.Load(skipBadRows: true);
        var accounts = skipped.Dataset!["accounts"];

        findings.Split('\n').Select(finding => string.Join(' ', finding.Split(' ').Take(3))).ShouldBe(
        [
            $"data/accounts.csv:{last + 1}: error row-ragged:", $"data/accounts.csv:{last + 2}: error row-quotes:",
            $"data/accounts.csv:{last + 3}: error row-ragged:", $"data/accounts.csv:{last + 4}: error reference-unknown:",
        ]);
        accounts.Count.ShouldBe((CellBlock.MostRows * 2) - 4);
        accounts.Ids!.TextAt(last - 1).ShouldBe(Key(last + 3));
        accounts.Find("name")!.TextAt(last - 1).ShouldBe(Name(last + 3));
        accounts.OriginOf(last - 1).Line.ShouldBe(last + 5);
    }

    [Fact]
    public void Findings_of_many_rows_come_out_the_same_every_time()
    {
        static string Amount(int row) => row % 700 == 3 ? "x" : row % 900 == 5 ? "1.005" : Name(row);
        var company = new Company()
            .With("data/accounts.csv", ["id,name,currency", .. Enumerable.Range(0, 5000).Select(row => $"{Key(row)},{Name(row)},{(row % 1000 == 7 ? "XXX" : "USD")}")])
            .With("data/movements.csv", ["id,account_id,date,kind,arr", .. Enumerable.Range(0, 9000).Select(row => $"M{row},{Key(row * 7 % 5002)},2024-01-{(row % 31) + 1:00},new,{Amount(row)}")]);
        var first = company.Faults();

        first.ShouldContain("reference-unknown");
        for (var time = 0; time < 2; time++)
        {
            company.Faults().ShouldBe(first);
        }
    }

    private static void Check(Table accounts, int count, string file, int header = 1)
    {
        accounts.Count.ShouldBe(count);
        Enumerable.Range(0, count).Count(row => accounts.Ids!.TextAt(row) != Key(row) || accounts.Find("name")!.TextAt(row) != Name(row) || accounts.Find<ReferenceColumn>("parent_id")!.Rows[row] != 0).ShouldBe(0);
        accounts.OriginOf(count - 1).ToString().ShouldBe($"{file}:{(count + header).ToString(CultureInfo.InvariantCulture)}");
    }

    private static string Key(int row) => "A" + row.ToString("D7", CultureInfo.InvariantCulture);

    private static string Name(int row) => row.ToString(CultureInfo.InvariantCulture);
}
