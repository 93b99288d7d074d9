using System.Numerics;
using Merit.Calculation.Payout;
using Merit.Plans.Payout;

namespace Merit.Calculation.Lines;

/// <summary>The scale in which a participant's amounts are whole numbers, and how large they can get in it.</summary>
/// <param name="Tiers">The scale of the tiers.</param>
/// <param name="CapFactor">What amounts are multiplied by so that the cap is whole too.</param>
/// <param name="Denominator">What the amounts are divided by.</param>
/// <param name="Bound">No number on the way is larger than this.</param>
internal readonly record struct LineScale(TierScale Tiers, BigInteger CapFactor, BigInteger Denominator, BigInteger Bound)
{
    /// <summary>The scale of some inputs.</summary>
    public static LineScale Of(LineInputs inputs) => Of(inputs, inputs.Count);

    /// <summary>The scale of some inputs, good for as many events as <paramref name="count"/>.</summary>
    public static LineScale Of(LineInputs inputs, int count)
    {
        var creditedDenominator = inputs.Values.Denominator * inputs.ShareDenominator;
        var byEvent = inputs.TierMeasure == TierMeasure.Event;
        var tiers = inputs.Tiers is null ? new TierScale(BigInteger.One, BigInteger.One, BigInteger.One)
            : TierScale.Of(inputs.Tiers, byEvent ? inputs.Values.Denominator : creditedDenominator);
        var valueFactor = inputs.Tiers is null || inputs.TierMeasure == TierMeasure.Formula ? BigInteger.One : tiers.ValueFactor;
        var denominator = creditedDenominator * valueFactor * tiers.Factors * (inputs.Rates?.Denominator ?? 1) * inputs.Multiplier.Denominator;
        var capFactor = inputs.Cap is { } cap ? (cap * denominator).Denominator : BigInteger.One;
        denominator *= capFactor;

        var (from, factor) = inputs.Tiers is null ? (BigInteger.Zero, BigInteger.One) : tiers.Largest(inputs.Tiers);
        factor = BigInteger.Max(factor, (inputs.FormulaFactor * tiers.Factors).Abs().Numerator);
        var largestShare = inputs.LargestShare;
        var credited = inputs.Values.LargestMagnitude * largestShare * Math.Max(1, count) * valueFactor;
        var bound = (credited + (from * Math.Max(1, largestShare))) * BigInteger.Max(1, factor) * BigInteger.Max(1, inputs.Rates?.LargestMagnitude ?? 1)
            * BigInteger.Max(1, BigInteger.Abs(inputs.Multiplier.Numerator)) * capFactor;
        if (inputs.Cap is { } most)
        {
            bound = BigInteger.Max(bound, (most * denominator).Abs().Numerator);
        }

        return new(tiers, capFactor, denominator, BigInteger.Max(BigInteger.Max(bound, denominator) * inputs.MinorUnits.Numerator, denominator * inputs.MinorUnits.Denominator) * 4);
    }
}
