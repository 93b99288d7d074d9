using Merit.Data.Tables;

namespace Merit.Imports.Tests.Sharing;

/// <summary>Formulas run over blocks of rows where they can, and row by row where something is wrong with a cell that they read: the values are the same.</summary>
public sealed class FormulaPathTests
{
    private const string Mapping = """
        sources:
          - file: sources/events.csv
            types: { day: date, amount: number }
            feeds:
              movements:
                where: kind = "new"
                columns: { account_id: account, kind: kind }
                formulas: { id: 'text("M-", code, part)', date: day, arr: amount * 2 }
        """;

    private const string Header = "account,code,part,day,kind,amount";

    [Theory]
    [InlineData("A1,3,x,2024-01-03,old,1,one cell too many")]
    [InlineData("A1,4,x,2024-13-03,old,z")]
    public void A_row_that_cannot_be_read_changes_nothing_about_the_others(string bad)
    {
        string[] good = ["A1,1,x,2024-01-01,new,1.5", "A1,2,é,2024-01-02,new,2.25", "A1,9,y,2024-01-02,old,3"];
        var alone = Events(good).Dataset()["movements"];
        var beside = Events([.. good, bad]).Load(skipBadRows: true).Result.Dataset!["movements"];

        Texts(beside).ShouldBe(Texts(alone));
        Texts(alone).ShouldBe(["M-1x 2024-01-01 3", "M-2é 2024-01-02 4.5"]);
    }

    [Fact]
    public void A_formula_without_a_value_leaves_a_required_cell_empty_and_that_is_reported() =>
        Events("A1,1,x,2024-01-01,new,1", "A1,2,x,,new,1", "A1,3,,2024-01-01,new,1").Faults().Split('\n').Select(finding => finding.Split(". ")[0]).ShouldBe(
        [
            "sources/events.csv:3: error cell-empty: movements: Column 'date' is empty and must have a value",
            "sources/events.csv:4: error cell-empty: movements: Column 'id' is empty and must have a value",
        ]);

    private static Company Events(params string[] rows) => Company.Small().With("mapping.yaml", Mapping).With("sources/events.csv", [Header, .. rows]);

    private static IEnumerable<string> Texts(Table table) =>
        Enumerable.Range(0, table.Count).Select(row => $"{table.Ids!.TextAt(row)} {table.Find("date")!.TextAt(row)} {table.Find("arr")!.TextAt(row)}");
}
