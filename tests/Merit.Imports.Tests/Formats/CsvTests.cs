using Merit.Data.Tables;

namespace Merit.Imports.Tests.Formats;

public sealed class CsvTests
{
    [Fact]
    public void Quotes_line_ends_inside_quotes_and_other_scripts_are_read_as_written()
    {
        var people = new Company().With("data/people.csv", "id,name,title", "P1,\"Lovelace, \"\"Ada\"\"\",\"two", "lines\"", "P2,東京 Ωmega,", "", "P3,عمر,x").Dataset()["people"];

        people.Find("name")!.TextAt(0).ShouldBe("Lovelace, \"Ada\"");
        people.Find("title")!.TextAt(0).ShouldBe("two\nlines");
        people.Find("name")!.TextAt(1).ShouldBe("東京 Ωmega");
        people.Find("title")!.IsEmpty(1).ShouldBeTrue();
        people.Find("name")!.TextAt(2).ShouldBe("عمر");
        Enumerable.Range(0, 3).Select(row => people.OriginOf(row).ToString())
            .ShouldBe(["data/people.csv:2", "data/people.csv:4", "data/people.csv:6"]);
    }

    [Fact]
    public void A_byte_order_mark_CRLF_and_a_missing_last_line_end_make_no_difference()
    {
        var plain = new Company().With("data/people.csv", "id,name", "P1,Ada", "P2,Ben").Dataset();
        var windows = new Company().WithBytes("data/people.csv", [0xEF, 0xBB, 0xBF, .. "id,name\r\nP1,Ada\r\nP2,Ben"u8]).Dataset();

        DatasetHash.Of(windows).ShouldBe(DatasetHash.Of(plain));
        windows["people"].OriginOf(1).Line.ShouldBe(3);
    }

    [Fact]
    public void Numbers_are_exact_however_they_are_written()
    {
        var pay = Company.Small().With("data/pay.csv", "person_id,from,to,base_salary", "P1,2024-01-01,2024-01-31,0.10", "P1,2024-02-01,2024-02-28,70000", "P1,2024-03-01,,0.123")
            .With("data/people.csv", "id,name,currency", "P1,Ada,KWD").Dataset()["pay"].Find<NumberColumn>("base_salary")!;

        Enumerable.Range(0, 3).Select(pay.TextAt).ShouldBe(["0.1", "70000", "0.123"]);
        pay.Denominator.ShouldBe(1000);
    }

    [Fact]
    public void Ids_of_different_lengths_and_gaps_in_numbers_keep_their_rows()
    {
        var lines = Enumerable.Range(1, 2000).Select(i => $"A{i},{(i % 3 == 0 ? "" : "A1")}");
        var accounts = new Company().With("data/accounts.csv", ["id,parent_id", .. lines]).Dataset()["accounts"];

        accounts.Count.ShouldBe(2000);
        accounts.Ids!.TextAt(1234).ShouldBe("A1235");
        accounts.Find("parent_id")!.TextAt(1999).ShouldBe("A1");
        accounts.Find("parent_id")!.IsEmpty(2).ShouldBeTrue();
    }
}
