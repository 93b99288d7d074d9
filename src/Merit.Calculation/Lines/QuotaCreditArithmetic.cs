using Merit.Calculation.Payout;
using Merit.Data.Amounts;
using Merit.Plans.Payout;

namespace Merit.Calculation.Lines;

/// <summary>
/// Amounts of events whose quota credit is not their commissionable value: the credit decides the tiers, the value takes the rate. A part of one by a part of the other has no scale
/// in which all events are whole, so each is worked out exactly by itself.
/// </summary>
internal static class QuotaCreditArithmetic
{
    /// <summary>The amounts; those of lines, rounded, go to <paramref name="earned"/>.</summary>
    /// <exception cref="OverflowException">A line comes to more than 18 digits of minor units.</exception>
    public static LineAmounts Compute(LineInputs inputs, Memory<long> earned)
    {
        var total = Enumerable.Range(0, inputs.Count).Aggregate(Ratio.Zero, (sum, line) => sum + inputs.TierCreditOf(line));
        var (before, sum, paid) = (Ratio.Zero, Ratio.Zero, Ratio.Zero);
        for (var line = 0; line < inputs.Count; line++)
        {
            sum += Earns(inputs, line, before, total) * (inputs.Rates?.RatioAt(line) ?? Ratio.One) * inputs.Multiplier;
            before += inputs.TierCreditOf(line);
            var capped = inputs.Cap is { } cap ? Ratio.Min(sum, cap) : sum;
            earned.Span[line] = Round((capped - paid) * inputs.MinorUnits, inputs.Mode);
            paid = capped;
        }

        return new(earned, sum, paid);
    }

    private static Ratio Earns(LineInputs inputs, int line, Ratio before, Ratio total)
    {
        var credited = inputs.CreditedOf(line);
        if (inputs.Tiers is not { } tiers)
        {
            return credited;
        }

        var own = inputs.TierMeasure == TierMeasure.Event ? inputs.QuotaCredits!.RatioAt(line) : inputs.TierCreditOf(line);
        return (inputs.TierMeasure, inputs.IsMarginal) switch
        {
            (TierMeasure.Formula, _) => credited * inputs.FormulaFactor,
            (TierMeasure.Event, true) => credited * FactorOf(tiers, Ratio.Zero, own),
            (TierMeasure.Event, false) => credited * FactorAt(tiers, own),
            (_, true) => credited * FactorOf(tiers, before, own),
            _ => credited * FactorAt(tiers, total),
        };
    }

    private static Ratio FactorOf(IReadOnlyList<Tier> tiers, Ratio before, Ratio credit) =>
        TierSplit.Of(tiers, before, credit).Aggregate(Ratio.Zero, (sum, part) => sum + (part.Tier < 0 ? Ratio.Zero : part.Part * tiers[part.Tier].Factor));

    private static Ratio FactorAt(IReadOnlyList<Tier> tiers, Ratio value)
    {
        var reached = CurveReading.Reached([.. tiers.Select(tier => (tier.From, tier.Exclusive))], value);
        return reached >= 0 ? tiers[reached].Factor : TierSplit.ReachesBelow(tiers) ? tiers[0].Factor : Ratio.Zero;
    }

    private static long Round(Ratio amount, RoundingMode mode) => checked((long)LineArithmetic.Round(amount.Numerator, amount.Denominator, mode));
}
