using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Building.Cells;

public sealed class KeyCellsTests
{
    private static readonly Gen<byte[]> Keys = Gen.Frequency((8, Gen.Elements("A1"u8.ToArray(), "A2"u8.ToArray())), (1, Gen.Elements([], "long key"u8.ToArray(), "é"u8.ToArray(), [0xC3])));

    [Fact]
    public void Every_key_reads_back_whatever_the_blocks_and_what_is_no_text_is_kept_aside() =>
        Prop.ForAll(Keys.ListOf().ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (keys, rowsInBlock) =>
        {
            var store = new KeyCells();
            store.AddCells(keys, rowsInBlock);
            store.End();
            var column = (IdColumn)store.ToColumn(new("id", ColumnType.Id, "a key"));
            var empty = new List<int>();
            store.FindEmpty(null, keys.Count, empty);

            column.Count.ShouldBe(keys.Count);
            var values = keys.Select(key => key is [0xC3] ? [] : key).ToArray();
            Enumerable.Range(0, keys.Count).Count(row => !column.BytesAt(row).SequenceEqual(values[row])).ShouldBe(0);
            store.Kept.Rows.ShouldBe(Enumerable.Range(0, keys.Count).Where(row => keys[row] is [0xC3]));
            empty.ShouldBe(Enumerable.Range(0, keys.Count).Where(row => values[row].Length == 0));
            store.HasEmpty.ShouldBe(empty.Count > 0);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Keys_of_several_stores_are_put_together_all_or_some() =>
        Prop.ForAll(Keys.ListOf().Two().ToArbitrary(), pair =>
        {
            var (first, second) = (Of(pair.Item1), Of(pair.Item2));
            int[] some = [.. Enumerable.Range(0, second.Count).Where(row => row % 3 != 1)];
            var all = new KeyCells();
            all.Append(first, null);
            all.Append(second, some);
            all.Append(second, null);

            var rows = Enumerable.Range(0, all.Count).Select(row => Encoding.UTF8.GetString(all.At(row)));
            rows.ShouldBe([.. TextsOf(first), .. some.Select(row => Encoding.UTF8.GetString(second.At(row))), .. TextsOf(second)]);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static KeyCells Of(IEnumerable<byte[]> keys)
    {
        var store = new KeyCells();
        store.AddCells(keys);
        return store;
    }

    private static IEnumerable<string> TextsOf(KeyCells cells) => Enumerable.Range(0, cells.Count).Select(row => Encoding.UTF8.GetString(cells.At(row)));
}
