using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Amounts;

namespace Merit.Data.Tests.Amounts;

public sealed class AllotmentTests
{
    private static readonly Gen<(BigInteger Total, Ratio[] Weights)> Cases =
        from total in Exact.Wholes
        from count in Gen.Choose(1, 9)
        from weights in Gen.Frequency((4, Exact.Ratios.Select(weight => weight.Abs())), (1, Gen.Constant(Ratio.Zero)), (2, Gen.Constant(new Ratio(1, 3)))).ArrayOf(count)
        where total.IsZero || weights.Any(weight => !weight.IsZero)
        select (total, weights);

    [Fact]
    public void Parts_sum_to_the_whole() =>
        Holds((total, weights, parts) => parts.Length == weights.Length && parts.Aggregate(BigInteger.Add) == total);

    [Fact]
    public void Each_part_is_less_than_one_unit_from_the_exact_one() =>
        Holds((total, weights, parts) => total.IsZero || weights.Zip(parts).All(pair => (pair.Second - (total * pair.First / Sum(weights))).Abs() < 1));

    [Fact]
    public void A_heavier_part_gets_no_less_and_of_equal_ones_the_earliest_gets_no_less() =>
        Holds((_, weights, parts) =>
        {
            var order = Enumerable.Range(0, weights.Length).OrderByDescending(i => weights[i]).ThenBy(i => i).Select(i => BigInteger.Abs(parts[i])).ToList();
            return order.SequenceEqual(order.OrderDescending());
        });

    [Fact]
    public void A_negative_whole_is_divided_as_the_positive_one() =>
        Holds((total, weights, parts) => Allotment.Divide(-total, weights).SequenceEqual(parts.Select(part => -part)));

    [Theory]
    [InlineData(100, "1 1 1", "34 33 33")]
    [InlineData(-100, "1 1 1", "-34 -33 -33")]
    [InlineData(101, "1 1 1", "34 34 33")]
    [InlineData(1, "0 1 1", "0 1 0")]
    [InlineData(10, "1/2 1/3 1/6", "5 3 2")]
    [InlineData(7, "0.1 0.1 0.8", "1 1 5")]
    [InlineData(0, "0 0", "0 0")]
    public void What_is_left_goes_to_the_largest_remainder_and_of_ties_to_the_earliest(int total, string weights, string expected) =>
        string.Join(' ', Allotment.Divide(total, Weights(weights))).ShouldBe(expected);

    [Fact]
    public void Zero_weights_cannot_take_a_whole()
    {
        Should.Throw<ArgumentException>(() => Allotment.Divide(1, Weights("0 0"))).Message.ShouldStartWith("All weights are zero");
        Should.Throw<ArgumentException>(() => Allotment.Divide(1, []));
    }

    [Fact]
    public void A_negative_weight_is_refused_even_of_nothing() =>
        Should.Throw<ArgumentException>(() => Allotment.Divide(0, Weights("2 -1"))).Message.ShouldStartWith("A weight is negative");

    private static Ratio Sum(Ratio[] weights) => weights.Aggregate((sum, weight) => sum + weight);

    private static Ratio[] Weights(string text) => [.. text.Split(' ').Select(Ratio.Parse)];

    private static void Holds(Func<BigInteger, Ratio[], BigInteger[], bool> holds) =>
        Prop.ForAll(Cases.ToArbitrary(), c => holds(c.Total, c.Weights, Allotment.Divide(c.Total, c.Weights))).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
