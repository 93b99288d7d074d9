using Merit.Data.Building.Cells;

namespace Merit.Data.Tests.Building.Cells;

/// <summary>Fills cells as a source does: in blocks.</summary>
internal static class CellsOfTests
{
    public static void AddCells(this CellStore store, IEnumerable<byte[]> cells, int rowsInBlock = CellBlock.MostRows)
    {
        var block = new CellBlock();
        foreach (var some in cells.Chunk(rowsInBlock))
        {
            foreach (var cell in some)
            {
                block.Add(cell);
            }

            store.Add(block);
            block.Clear();
        }
    }
}
