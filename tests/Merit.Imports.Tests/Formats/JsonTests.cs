using System.Text;
using Merit.Data.Tables;

namespace Merit.Imports.Tests.Formats;

public sealed class JsonTests
{
    private static readonly string[] Csv = ["id,account_id,date,kind,arr", "M1,A1,2024-01-01,new,0.1", "M2,A1,2024-01-02,expansion,1000"];

    [Fact]
    public void A_list_of_objects_and_lines_of_objects_mean_the_same_as_CSV()
    {
        var csv = Company.Small().With("data/movements.csv", Csv).Dataset();
        var json = Company.Small().With("data/movements.json", """
            [ {"id": "M1", "account_id": "A1", "date": "2024-01-01", "kind": "new", "arr": 0.1},
              {"kind": "expansion", "id": "M2", "account_id": "A1", "date": "2024-01-02", "arr": 1E+3} ]
            """).Dataset();
        var lines = Company.Small().With("data/movements.jsonl",
            """{"id": "M1", "account_id": "A1", "date": "2024-01-01", "kind": "new", "arr": 1e-1, "reason": null}""",
            """{"id": "M2", "account_id": "A1", "date": "2024-01-02", "kind": "expansion", "arr": 1000.00}""").Dataset();

        DatasetHash.Of(json).ShouldBe(DatasetHash.Of(csv));
        DatasetHash.Of(lines).ShouldBe(DatasetHash.Of(csv));
        json["movements"].OriginOf(1).ToString().ShouldBe("data/movements.json:2");
        lines["movements"].OriginOf(1).ToString().ShouldBe("data/movements.jsonl:2");
    }

    [Fact]
    public void What_is_no_JSON_is_reported_at_its_line() =>
        new Company().With("data/people.jsonl", """{"id": "P1", "name": "A"}""", """{"id": "P2", name}""").Faults()
            .ShouldStartWith("data/people.jsonl:2: error source-json: The line is no JSON.");

    [Fact]
    public void A_property_given_twice_is_no_JSON_that_can_be_trusted() =>
        new Company().WithBytes("data/people.json", Encoding.UTF8.GetBytes("""[{"id": "P1", "id": "P2", "name": "A"}]""")).Faults()
            .ShouldStartWith("data/people.json:1: error source-json:");
}
