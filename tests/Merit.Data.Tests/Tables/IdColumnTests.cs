using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

public sealed class IdColumnTests
{
    private static readonly Gen<string[]> Keys = Gen.Elements("", "a", "b", "B", "10", "9", "é", "z", "ß", "中", "\uFFFD", "😀").ListOf()
        .Select(parts => string.Concat(parts.Take(3))).ListOf().Select(keys => keys.ToArray());

    [Fact]
    public void Keys_of_varying_width_read_back() =>
        Prop.ForAll(Keys.ToArbitrary(), keys =>
        {
            var column = Made.Ids(keys);
            column.Count.ShouldBe(keys.Length);
            for (var row = 0; row < keys.Length; row++)
            {
                column.IsEmpty(row).ShouldBe(keys[row].Length == 0);
                (column.TextAt(row) ?? "").ShouldBe(keys[row]);
            }
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Keys_of_one_width_read_back()
    {
        var column = IdColumn.OfFixedWidth(Made.Id, "A1B2C3"u8.ToArray(), 2, 3);

        Enumerable.Range(0, column.Count).Select(column.TextAt).ShouldBe(["A1", "B2", "C3"]);
        column.IsAscending.ShouldBeTrue();
        column.Index.Find("B2").ShouldBe(1);
    }

    [Fact]
    public void Rows_are_ordered_by_the_code_points_of_their_keys() =>
        Prop.ForAll(Keys.ToArbitrary(), keys =>
        {
            var column = Made.Ids(keys);
            for (var left = 0; left < keys.Length; left++)
            {
                for (var right = 0; right < keys.Length; right++)
                {
                    Math.Sign(column.CompareRows(left, right)).ShouldBe(CodePoints(keys[left], keys[right]));
                }
            }
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Keys_ascend_when_each_is_greater_than_the_one_before() =>
        Prop.ForAll(Keys.ToArbitrary(), keys => Made.Ids(keys).IsAscending == keys.Zip(keys.Skip(1)).All(pair => CodePoints(pair.First, pair.Second) < 0))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("A B C", true)]
    [InlineData("A10 A9", true)]
    [InlineData("Z a", true)]
    [InlineData("z é", true)]
    [InlineData("\uFFFD 😀", true)]
    [InlineData("A A", false)]
    [InlineData("B A", false)]
    [InlineData("A", true)]
    public void Order_is_of_bytes_and_not_of_a_language(string keys, bool ascending) => Made.Ids(keys.Split(' ')).IsAscending.ShouldBe(ascending);

    private static int CodePoints(string left, string right)
    {
        var (a, b) = (left.EnumerateRunes().Select(rune => rune.Value).ToArray(), right.EnumerateRunes().Select(rune => rune.Value).ToArray());
        return Math.Sign(a.AsSpan().SequenceCompareTo(b));
    }
}
