using System.Globalization;
using System.Text;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;
using Merit.Imports.Feeding;
using Merit.Imports.Mapping;
using Merit.Imports.Sources;

namespace Merit.Imports.Tests.Sharing;

/// <summary>Columns take the blocks of a source side by side; what they hold does not depend on how many threads there are.</summary>
public sealed class BlockFlowTests
{
    private const int Rows = (CellBlock.MostRows * 12) + 1;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Columns_hold_the_same_however_many_threads_work_on_them(int helpers)
    {
        var alone = Read(helpers: 0);
        var together = Read(helpers);

        for (var i = 0; i < alone.Length; i++)
        {
            Described(together[i]).ShouldBe(Described(alone[i]));
        }
    }

    [Fact]
    public void A_flow_that_is_given_up_leaves_nobody_waiting()
    {
        var columns = Columns();
        using (var flow = new BlockFlow(3, columns, mostHelpers: 2))
        {
            flow.Hand(Filled(flow.TakeEmpty(), 0));
        }

        columns.ShouldAllBe(column => column.Cells.Count == 0 || column.Cells.Count == CellBlock.MostRows);
    }

    private static SourceColumn[] Read(int helpers)
    {
        var columns = Columns();
        using var flow = new BlockFlow(3, columns, helpers);
        for (var from = 0; from < Rows; from += CellBlock.MostRows)
        {
            flow.Hand(Filled(flow.TakeEmpty(), from));
        }

        flow.Finish();
        return columns;
    }

    // The same cells as a key, as text and, with a text replaced, as text again; numbers that need a larger denominator late; days of which some are none.
    private static SourceColumn[] Columns() =>
    [
        Column(0, ColumnType.Id), Column(0, ColumnType.Text), Column(1, ColumnType.Number), Column(2, ColumnType.Date),
        Column(2, ColumnType.Text, new([("2024-03-03", "the third", default), ("never", "x", default)])),
    ];

    private static SourceColumn Column(int index, ColumnType type, ValueMap? values = null) => new(index, values, CellStore.For(new("c", type, "a column"), null));

    private static RowBlock Filled(RowBlock block, int from)
    {
        for (var row = from; row < Rows && !block.IsFull; row++)
        {
            var (number, day) = (row.ToString(CultureInfo.InvariantCulture), (row % 31).ToString("00", CultureInfo.InvariantCulture));
            byte[][] cells = [Encoding.UTF8.GetBytes("K" + number), Encoding.UTF8.GetBytes(row > Rows / 2 ? number + ".25" : number), Encoding.UTF8.GetBytes("2024-03-" + day)];
            block.Add(row + 2, row % 1000 == 999 ? [.. cells, cells[0]] : cells);
        }

        return block;
    }

    private static IEnumerable<string> Described(SourceColumn column)
    {
        var values = column.Cells.ToColumn(new("c", column.Cells.Form == CellForm.Key ? ColumnType.Id : ColumnType.Text, "a column"));
        return Enumerable.Range(0, column.Cells.Count).Select(row => $"{values.TextAt(row)} {Encoding.UTF8.GetString(column.Cells.Kept.Of(row))}")
            .Append(column.Values is null ? "" : $"{column.Occurred(0)} {column.Occurred(1)}");
    }
}
