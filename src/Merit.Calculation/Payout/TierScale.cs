using System.Numerics;
using Merit.Calculation.Lines;

namespace Merit.Calculation.Payout;

/// <summary>The scale in which tiers are whole numbers.</summary>
/// <param name="Values">What numerators of values are divided by.</param>
/// <param name="ValueFactor">What numerators over the original denominator are multiplied by to be over <paramref name="Values"/>.</param>
/// <param name="Factors">What numerators of factors are divided by.</param>
internal readonly record struct TierScale(BigInteger Values, BigInteger ValueFactor, BigInteger Factors)
{
    /// <summary>The smallest scale for tiers over values with this denominator.</summary>
    public static TierScale Of(IReadOnlyList<Tier> tiers, BigInteger valueDenominator)
    {
        var factor = tiers.Aggregate(BigInteger.One, (common, tier) => Fractions.LeastCommonMultiple(common, (tier.From * valueDenominator).Denominator));
        var factors = tiers.Aggregate(BigInteger.One, (common, tier) => Fractions.LeastCommonMultiple(common, tier.Factor.Denominator));
        return new(valueDenominator * factor, factor, factors);
    }

    /// <summary>The largest boundary and factor, without sign, as numerators.</summary>
    public (BigInteger From, BigInteger Factor) Largest(IReadOnlyList<Tier> tiers)
    {
        var (values, factors) = (Values, Factors);
        return (tiers.Max(tier => (tier.From * values).Abs().Numerator), tiers.Max(tier => (tier.Factor * factors).Abs().Numerator));
    }
}
