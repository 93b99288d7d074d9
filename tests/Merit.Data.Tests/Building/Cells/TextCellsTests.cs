using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Building.Cells;

namespace Merit.Data.Tests.Building.Cells;

public sealed class TextCellsTests
{
    private static readonly byte[][] Texts =
    [
        [], "new"u8.ToArray(), "churn"u8.ToArray(), "A0000001"u8.ToArray(), "A0000002"u8.ToArray(), "exactly-15-char"u8.ToArray(), "sixteen-of-bytes"u8.ToArray(),
        "a text that is longer than its words"u8.ToArray(), "a\0b"u8.ToArray(), "a\0"u8.ToArray(), "é"u8.ToArray(), [0xC3], [.. "far too long for words, and broken "u8, 0xFF],
    ];

    [Fact]
    public void Every_cell_reads_back_short_or_long_and_what_is_no_text_is_kept_aside() =>
        Prop.ForAll(Gen.Elements(Texts).ListOf().ToArbitrary(), some =>
        {
            // More than a block, so that texts are settled on the way and at the end.
            var cells = Enumerable.Repeat(some, 1 + (600 / Math.Max(1, some.Count))).SelectMany(s => s).ToArray();
            var store = new TextCells();
            store.AddCells(cells);
            store.End();
            store.Count.ShouldBe(cells.Length);
            for (var row = 0; row < cells.Length; row++)
            {
                var isText = CellIsText(cells[row]);
                store.IsEmpty(row).ShouldBe(cells[row].Length == 0 || !isText);
                store.Kept.Of(row).ToArray().ShouldBe(isText ? [] : cells[row]);
                if (!store.IsEmpty(row))
                {
                    store.Pool.BytesAt(store.Codes[row]).ToArray().ShouldBe(cells[row]);
                }
            }
        }).Check(Config.QuickThrowOnFailure);

    private static bool CellIsText(byte[] cell) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(cell)).SequenceEqual(cell);
}
