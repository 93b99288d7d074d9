using Merit.Data.Amounts;
using Merit.Data.Building;
using Merit.Data.Tables;

namespace Merit.Data.Tests.Tables;

public sealed class NumberColumnTests
{
    [Fact]
    public void A_value_is_its_numerator_over_the_denominator_of_the_column()
    {
        var column = Made.Numbers(6, 3, -2, 0, NumberColumn.Empty, 1);

        Enumerable.Range(0, 5).Select(column.At).ShouldBe([new Ratio(1, 2), new Ratio(-1, 3), Ratio.Zero, null, new Ratio(1, 6)]);
        Enumerable.Range(0, 5).Select(column.TextAt).ShouldBe(["0.5", "-1/3", "0", null, "1/6"]);
        column.IsEmpty(3).ShouldBeTrue();
    }

    [Theory]
    [InlineData(new[] { 1L, -7, 3 }, 7)]
    [InlineData(new[] { 5L, -4 }, 5)]
    [InlineData(new[] { NumberColumn.Empty, 2 }, 2)]
    [InlineData(new[] { NumberColumn.Empty }, 0)]
    [InlineData(new[] { -long.MaxValue, 1 }, long.MaxValue)]
    [InlineData(new long[0], 0)]
    public void The_largest_magnitude_is_without_sign_and_empty_has_none(long[] numerators, long expected)
    {
        var column = Made.Numbers(1, numerators);

        column.LargestMagnitude.ShouldBe(expected);
        column.HasEmpty.ShouldBe(numerators.Contains(NumberColumn.Empty));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_denominator_is_at_least_one(long denominator) => Should.Throw<ArgumentOutOfRangeException>(() => Made.Numbers(denominator, 1));

    [Theory]
    [InlineData("1/2 1/3", 6)]
    [InlineData("0.50 0.25", 4)]
    [InlineData("50% 3/5", 10)]
    [InlineData("2 7.00", 1)]
    [InlineData("0.1 1/8 1/3", 120)]
    public void The_denominator_of_what_was_read_is_the_least_that_holds_every_value(string shares, long denominator)
    {
        var builder = new DatasetBuilder([new("weights", "weights", [new("weight", ColumnType.Ratio, "a weight")])]);
        var texts = shares.Split(' ');
        foreach (var text in texts)
        {
            builder.Row("weights", ("weight", text));
        }

        var column = builder.Build()["weights"].Find<NumberColumn>("weight").ShouldNotBeNull();

        column.Denominator.ShouldBe(denominator);
        Enumerable.Range(0, column.Count).Select(column.At).ShouldBe(texts.Select(text => (Ratio?)Ratio.Parse(text)));
    }
}
