using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

public sealed class TextColumnTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(300)]
    public void Texts_are_read_alike_however_many_are_distinct(int distinct)
    {
        var column = Column(distinct, [.. Enumerable.Range(0, distinct), TextColumn.Empty, distinct - 1]);
        column.Codes.TryGet<sbyte>(out _).ShouldBe(distinct <= 128);
        column.Count.ShouldBe(distinct + 2);
        column.Codes.Length.ShouldBe(distinct + 2);
        for (var row = 0; row < distinct; row++)
        {
            column.TextAt(row).ShouldBe($"text {row}");
            column.CodeAt(row).ShouldBe(row);
            column.Codes[row].ShouldBe(row);
            column.IsEmpty(row).ShouldBeFalse();
        }

        column.TextAt(distinct).ShouldBeNull();
        column.IsEmpty(distinct).ShouldBeTrue();
        column.TextAt(distinct + 1).ShouldBe($"text {distinct - 1}");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(300)]
    public void A_column_of_one_text_is_told_from_one_of_several(int distinct)
    {
        Column(distinct, [2, 2, 2]).IsAll(2).ShouldBeTrue();
        Column(distinct, [2, 2, 1]).IsAll(2).ShouldBeFalse();
        Column(distinct, [2, TextColumn.Empty]).IsAll(2).ShouldBeFalse();
        Column(distinct, [2, 2]).IsAll(2 + 256).ShouldBeFalse();
        Column(distinct, [TextColumn.Empty]).IsAll(TextColumn.Empty).ShouldBeTrue();
    }

    private static TextColumn Column(int distinct, int[] codes)
    {
        var pool = new TextPool();
        for (var code = 0; code < distinct; code++)
        {
            pool.Intern($"text {code}").ShouldBe(code);
        }

        return new(StandardTables.Movements.Find("kind")!, codes, pool);
    }
}
