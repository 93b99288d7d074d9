using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Amounts;

namespace Merit.Data.Tests.Amounts;

public sealed class RatioArithmeticTests
{
    [Fact]
    public void A_sum_is_that_of_the_fractions() =>
        Holds((a, b) => a + b, (a, b) => ((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator));

    [Fact]
    public void A_difference_is_that_of_the_fractions() =>
        Holds((a, b) => a - b, (a, b) => ((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator));

    [Fact]
    public void A_product_is_that_of_the_fractions() => Holds((a, b) => a * b, (a, b) => (a.Numerator * b.Numerator, a.Denominator * b.Denominator));

    [Fact]
    public void A_quotient_is_that_of_the_fractions() =>
        Holds((a, b) => b.IsZero ? a : a / b, (a, b) => b.IsZero ? (a.Numerator, a.Denominator) : (a.Numerator * b.Denominator, a.Denominator * b.Numerator));

    [Fact]
    public void Order_is_that_of_the_cross_products_and_agrees_with_equality() =>
        Prop.ForAll(Exact.Pairs.ToArbitrary(), pair =>
        {
            var (a, b) = pair;
            var order = (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator);
            Math.Sign(a.CompareTo(b)).ShouldBe(order);
            (a < b, a <= b, a > b, a >= b, a == b, a != b).ShouldBe((order < 0, order <= 0, order > 0, order >= 0, order == 0, order != 0));
            Ratio.Min(a, b).ShouldBe(order <= 0 ? a : b);
            Ratio.Max(a, b).ShouldBe(order >= 0 ? a : b);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void However_a_value_is_written_it_is_one_struct() =>
        Prop.ForAll(
            (from value in Exact.Ratios from factor in Exact.Wholes.Where(n => !n.IsZero) select (value, factor)).ToArbitrary(),
            c =>
            {
                var same = new Ratio(c.value.Numerator * c.factor, c.value.Denominator * c.factor);
                same.ShouldBe(c.value);
                same.GetHashCode().ShouldBe(c.value.GetHashCode());
                same.IsInLowestTerms().ShouldBeTrue();
            }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_sign_stands_above_the_line()
    {
        var value = new Ratio(6, -4);

        (value.Numerator, value.Denominator, value.Sign).ShouldBe((-3, 2, -1));
        value.Abs().ShouldBe(new Ratio(3, 2));
    }

    [Fact]
    public void The_default_is_zero_over_one()
    {
        var value = default(Ratio);

        (value.Numerator, value.Denominator).ShouldBe((BigInteger.Zero, BigInteger.One));
        value.ShouldBe(new Ratio(0, -7));
        (value.IsZero, value.IsWhole, value.Sign).ShouldBe((true, true, 0));
        (value + Ratio.One).ShouldBe(Ratio.One);
    }

    [Fact]
    public void Three_thirds_are_one() => (new Ratio(1, 3) + new Ratio(1, 3) + new Ratio(1, 3)).ShouldBe(Ratio.One);

    [Fact]
    public void Nothing_is_divided_by_zero()
    {
        Should.Throw<DivideByZeroException>(() => new Ratio(1, 0));
        Should.Throw<DivideByZeroException>(() => Ratio.One / Ratio.Zero);
    }

    private static void Holds(Func<Ratio, Ratio, Ratio> operation, Func<Ratio, Ratio, (BigInteger Over, BigInteger Under)> expected) =>
        Prop.ForAll(Exact.Pairs.ToArbitrary(), pair =>
        {
            var result = operation(pair.Left, pair.Right);
            var (over, under) = expected(pair.Left, pair.Right);
            return result.Is(over, under) && result.IsInLowestTerms();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
}
