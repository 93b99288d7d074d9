using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Building.Cells;

namespace Merit.Data.Tests.Building.Cells;

public sealed class CellBlockTests
{
    private static readonly Gen<byte[]> Cells =
        from length in Gen.Frequency((20, Gen.Choose(0, 20)), (1, Gen.Choose(0, 5000)))
        from bytes in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf(length)
        select bytes;

    [Fact]
    public void Every_text_reads_back_also_when_the_block_is_used_again() =>
        Prop.ForAll(Cells.ListOf().Two().ToArbitrary(), pair =>
        {
            var block = new CellBlock();
            foreach (var cells in new[] { pair.Item1, pair.Item2 })
            {
                block.Clear();
                foreach (var cell in cells)
                {
                    block.Add(cell);
                }

                block.Count.ShouldBe(cells.Count);
                block.Size.ShouldBe(cells.Sum(cell => cell.Length));
                block.Text.ToArray().ShouldBe([.. cells.SelectMany(cell => cell)]);
                Enumerable.Range(0, cells.Count).Count(row => !block[row].SequenceEqual(cells[row])).ShouldBe(0);
            }
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_text_of_megabytes_fits_and_its_memory_is_given_back()
    {
        var large = new byte[3_000_000];
        Array.Fill(large, (byte)'x');
        var block = new CellBlock();
        block.Add("before"u8);
        block.Add(large);
        block.Add("after"u8);

        block[1].SequenceEqual(large).ShouldBeTrue();
        block[2].SequenceEqual("after"u8).ShouldBeTrue();
        block.Clear();
        block.Bytes.Length.ShouldBeLessThan(large.Length);
        block.Add("again"u8);
        block[0].SequenceEqual("again"u8).ShouldBeTrue();
    }

    [Fact]
    public void Texts_of_one_length_are_known_to_be()
    {
        var block = new CellBlock();
        block.CommonLength().ShouldBe(-1);
        block.Add("A1"u8);
        block.Add("A2"u8);
        block.CommonLength().ShouldBe(2);
        block.Add([]);
        block.CommonLength().ShouldBe(-1);
    }
}
