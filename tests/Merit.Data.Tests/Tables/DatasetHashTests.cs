using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Building;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

public sealed class DatasetHashTests
{
    private static readonly string[] Columns = ["id", "account", "kind", "date", "score", "paid"];

    private static readonly string[] Accounts = ["A0", "A1", "A2", "A3"];

    // Cells of a row: key, reference, text, date, number, yes or no; the last rows leave out what can be.
    private static readonly string[][] Rows =
    [
        .. Enumerable.Range(0, 12).Select(i => new[] { $"E{i:D2}", $"A{i % 3}", i % 2 == 0 ? "new" : "churn", $"2024-01-{i + 1:D2}", $"{i}/7", i % 2 == 0 ? "yes" : "no" }),
        ["E12", "", "", "", "", ""],
        ["E13", "A1", "", "2024-01-01", "0", ""],
    ];

    private static readonly string[] Others = ["E99", "A3", "other", "2025-12-31", "99.5", ""];

    [Fact]
    public void The_order_of_rows_in_any_table_does_not_change_it() =>
        Prop.ForAll(
            (from rows in Gen.Shuffle(Rows) from accounts in Gen.Shuffle(Accounts) select (rows, accounts)).ToArbitrary(),
            c => Hash(c.rows, c.accounts) == Hash(Rows)).Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void Any_cell_changes_it()
    {
        var hashes = new List<string> { Hash(Rows) };
        for (var row = 0; row < Rows.Length; row++)
        {
            for (var column = 0; column < Columns.Length; column++)
            {
                if (Rows[row][column] != Others[column])
                {
                    hashes.Add(Hash(With(row, column, Others[column])));
                }
            }
        }

        hashes.Count.ShouldBeGreaterThan(Rows.Length * 5);
        hashes.Distinct().Count().ShouldBe(hashes.Count);
    }

    [Fact]
    public void Values_that_change_places_between_two_rows_change_it()
    {
        var swapped = With(0, 1, Rows[1][1]);
        swapped[1][1] = Rows[0][1];

        Hash(swapped).ShouldNotBe(Hash(Rows));
    }

    [Fact]
    public void One_row_more_changes_it()
    {
        string[][] once = [["E1", "A1", "", "", "", ""]];

        new[] { Hash([]), Hash(once), Hash([.. once, ["E2", "A1", "", "", "", ""]]) }.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void Neither_the_writing_of_a_number_nor_an_empty_column_nor_an_empty_table_changes_it()
    {
        Hash(With(0, 4, "0.50")).ShouldBe(Hash(With(0, 4, "1/2")));
        Hash([["E1", "A1"]]).ShouldBe(Hash([["E1", "A1", "", "", "", ""]]));
        DatasetHash.Of(new([])).ShouldBe(DatasetHash.Of(new DatasetBuilder().Build()));
    }

    private static string[][] With(int row, int column, string text)
    {
        var rows = Array.ConvertAll(Rows, cells => (string[])cells.Clone());
        rows[row][column] = text;
        return rows;
    }

    private static string Hash(string[][] rows, params string[] accounts)
    {
        var builder = new DatasetBuilder([Events()]);
        foreach (var account in accounts.Length > 0 ? accounts : Accounts)
        {
            builder.Row("accounts", ("id", account));
        }

        foreach (var row in rows)
        {
            builder.Row("events", Columns.Zip(row, (column, text) => (column, (string?)text)));
        }

        return DatasetHash.Of(builder.Build());
    }

    private static TableSchema Events() => new("events", "an event",
    [
        new("id", ColumnType.Id, "key"), new("account", ColumnType.Reference, "whose") { References = "accounts" }, new("kind", ColumnType.Text, "what"),
        new("date", ColumnType.Date, "when"), new("score", ColumnType.Number, "how much"), new("paid", ColumnType.YesNo, "whether"),
    ]);
}
