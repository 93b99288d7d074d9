using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Amounts;

namespace Merit.Data.Tests.Amounts;

public sealed class RoundingTests
{
    [Theory]
    [InlineData("0.5", 0, 1, 1, 0)]
    [InlineData("1.5", 2, 2, 2, 1)]
    [InlineData("2.5", 2, 3, 3, 2)]
    [InlineData("-0.5", 0, -1, -1, 0)]
    [InlineData("-1.5", -2, -2, -2, -1)]
    [InlineData("-2.5", -2, -3, -3, -2)]
    [InlineData("2.4999", 2, 2, 3, 2)]
    [InlineData("2.5001", 3, 3, 3, 2)]
    [InlineData("-2.4999", -2, -2, -3, -2)]
    [InlineData("-2.5001", -3, -3, -3, -2)]
    [InlineData("1/3", 0, 0, 1, 0)]
    [InlineData("-2/3", -1, -1, -1, 0)]
    [InlineData("7", 7, 7, 7, 7)]
    public void Each_mode_does_what_its_name_says(string value, int halfEven, int halfUp, int up, int down)
    {
        var rounded = new[] { RoundingMode.HalfEven, RoundingMode.HalfUp, RoundingMode.Up, RoundingMode.Down }.Select(mode => (int)Rounding.ToWhole(Ratio.Parse(value), mode));

        rounded.ShouldBe([halfEven, halfUp, up, down]);
    }

    [Fact]
    public void To_the_nearest_is_at_most_a_half_off() =>
        Check(value => Off(value, RoundingMode.HalfEven) <= new Ratio(1, 2) && Off(value, RoundingMode.HalfUp) <= new Ratio(1, 2));

    [Fact]
    public void A_half_goes_to_the_even_neighbour_or_away_from_zero() =>
        Check(value =>
        {
            var half = (value.Numerator.IsEven ? value.Numerator + 1 : value.Numerator) * new Ratio(1, 2);
            return Rounding.ToWhole(half, RoundingMode.HalfEven).IsEven
                && Rounding.ToWhole(half, RoundingMode.HalfUp) == Rounding.ToWhole(half, RoundingMode.Up);
        });

    [Fact]
    public void Up_is_away_from_zero_and_down_toward_it_by_less_than_one() =>
        Check(value =>
        {
            Ratio up = Rounding.ToWhole(value, RoundingMode.Up);
            Ratio down = Rounding.ToWhole(value, RoundingMode.Down);
            return down.Abs() <= value.Abs() && value.Abs() <= up.Abs() && Off(value, RoundingMode.Up) < 1 && Off(value, RoundingMode.Down) < 1;
        });

    [Fact]
    public void Every_mode_is_symmetric_about_zero() =>
        Check(value => Enum.GetValues<RoundingMode>().All(mode => Rounding.ToWhole(-value, mode) == -Rounding.ToWhole(value, mode)));

    [Fact]
    public void A_multiple_is_whole_units_and_at_most_half_a_unit_off() =>
        Prop.ForAll(Exact.Pairs.Where(pair => pair.Right.Sign > 0).ToArbitrary(), pair =>
        {
            var rounded = Rounding.ToMultiple(pair.Left, pair.Right, RoundingMode.HalfEven);
            return (rounded / pair.Right).IsWhole && (rounded - pair.Left).Abs() * 2 <= pair.Right;
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("12.345", "0.01", RoundingMode.HalfEven, "12.34")]
    [InlineData("12.345", "0.01", RoundingMode.HalfUp, "12.35")]
    [InlineData("-12.345", "0.01", RoundingMode.HalfUp, "-12.35")]
    [InlineData("1249", "500", RoundingMode.HalfUp, "1000")]
    [InlineData("1", "1/3", RoundingMode.Up, "1")]
    [InlineData("0.01", "5", RoundingMode.Up, "5")]
    public void A_value_is_rounded_to_a_multiple_of_any_unit(string value, string unit, RoundingMode mode, string expected) =>
        Rounding.ToMultiple(Ratio.Parse(value), Ratio.Parse(unit), mode).ShouldBe(Ratio.Parse(expected));

    [Fact]
    public void There_is_no_other_mode() => Should.Throw<ArgumentOutOfRangeException>(() => Rounding.ToWhole(new(1, 2), (RoundingMode)9));

    private static Ratio Off(Ratio value, RoundingMode mode) => (Rounding.ToWhole(value, mode) - value).Abs();

    private static void Check(Func<Ratio, bool> holds) => Prop.ForAll(Exact.Ratios.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
