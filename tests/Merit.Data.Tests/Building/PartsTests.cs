using Merit.Data.Building;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;
using Merit.Data.Tests.Building.Cells;

namespace Merit.Data.Tests.Building;

public sealed class PartsTests
{
    private static readonly TableSchema Tags = new("tags", "a tag", [new("id", ColumnType.Id, "its key") { Required = true }, new("name", ColumnType.Text, "its name") { Required = true }]);

    [Fact]
    public void A_part_that_lacks_a_column_which_another_part_feeds_is_reported_with_its_first_row()
    {
        var builder = new DatasetBuilder([Tags]);
        builder.Append([("tags", Part("a.csv", ("id", "T1"), ("name", "new")))]);
        builder.Append([("tags", Part("b.csv", ("id", "T2")))]);

        builder.Build(skipBadRows: false).Faults.Listed.Single().ToString().ShouldBe(
            "b.csv:2: error column-missing: tags: Column 'name' is missing and every row must have a value in it. It holds its name.");
        builder.Build(skipBadRows: true).Dataset!["tags"].Ids!.TextAt(0).ShouldBe("T1");
    }

    private static TablePart Part(string file, params (string Column, string Text)[] cells) => new()
    {
        Count = 1,
        File = file,
        Columns = cells.ToDictionary(c => c.Column, c => new PartColumn(Tags.Find(c.Column)!, Cells(Tags.Find(c.Column)!, c.Text), null, 1), StringComparer.Ordinal),
    };

    private static CellStore Cells(ColumnSchema schema, string text)
    {
        var cells = CellStore.For(schema, dateFormat: null);
        cells.AddCells([System.Text.Encoding.UTF8.GetBytes(text)]);
        cells.End();
        return cells;
    }
}
