using System.Numerics;
using Merit.Calculation.Payout;
using Merit.Data.Amounts;
using Merit.Plans.Payout;

namespace Merit.Calculation.Lines;

/// <summary>
/// Amounts of a participant's events in whole numbers of one scale. The width is the least that the numbers prove to be enough: 64 bits, 128, or as many as it takes.
/// </summary>
internal static class LineArithmetic
{
    /// <summary>The amounts.</summary>
    /// <exception cref="OverflowException">A line comes to more than 18 digits of minor units.</exception>
    public static LineAmounts Compute(LineInputs inputs, ArithmeticWidth least)
    {
        var scale = LineScale.Of(inputs);
        if (scale.Bound < BigInteger.One << 62 && least == ArithmeticWidth.Narrow)
        {
            return Compute<long>(inputs, scale);
        }

        return scale.Bound < BigInteger.One << 126 && least != ArithmeticWidth.Unbounded ? Compute<Int128>(inputs, scale) : Compute<BigInteger>(inputs, scale);
    }

    private static LineAmounts Compute<T>(LineInputs inputs, LineScale scale)
        where T : struct, IBinaryInteger<T>
    {
        var amounts = Amounts<T>(inputs, scale);
        var multiplier = T.CreateChecked(inputs.Multiplier.Numerator * scale.CapFactor);
        var denominator = T.CreateChecked(scale.Denominator);
        var minorUnits = T.CreateChecked(inputs.MinorUnits);
        T? cap = inputs.Cap is { } most ? T.CreateChecked((most * scale.Denominator).Numerator) : null;
        var earned = new long[amounts.Length];
        var (sum, paid) = (T.Zero, T.Zero);
        for (var i = 0; i < amounts.Length; i++)
        {
            sum += amounts[i] * multiplier;
            var capped = cap is { } limit && sum > limit ? limit : sum;
            earned[i] = long.CreateChecked(Round((capped - paid) * minorUnits, denominator, inputs.Mode));
            paid = capped;
        }

        return new(earned, ToRatio(sum, scale.Denominator), ToRatio(paid, scale.Denominator));
    }

    private static T[] Amounts<T>(LineInputs inputs, LineScale scale)
        where T : struct, IBinaryInteger<T>
    {
        var amounts = new T[inputs.Count];
        if (inputs.Tiers is null || inputs.TierMeasure == TierMeasure.Formula)
        {
            var factor = inputs.Tiers is null ? T.One : T.CreateChecked((inputs.FormulaFactor * scale.Tiers.Factors).Numerator);
            for (var i = 0; i < amounts.Length; i++)
            {
                amounts[i] = inputs.Values.At<T>(i) * T.CreateChecked(inputs.Shares[i]) * factor * RateAt<T>(inputs, i);
            }

            return amounts;
        }

        var schedule = new TierSchedule<T>(inputs.Tiers, scale.Tiers);
        var toScale = T.CreateChecked(scale.Tiers.ValueFactor);
        if (inputs.TierMeasure == TierMeasure.Event)
        {
            for (var i = 0; i < amounts.Length; i++)
            {
                var whole = inputs.Values.At<T>(i) * toScale;
                var earns = inputs.IsMarginal ? schedule.Marginal(whole) : whole * schedule.FactorAt(whole);
                amounts[i] = earns * T.CreateChecked(inputs.Shares[i]) * RateAt<T>(inputs, i);
            }

            return amounts;
        }

        var total = T.Zero;
        var before = T.Zero;
        for (var i = 0; i < amounts.Length; i++)
        {
            var credited = inputs.Values.At<T>(i) * T.CreateChecked(inputs.Shares[i]) * toScale;
            total += credited;
            amounts[i] = credited;
            if (inputs.IsMarginal)
            {
                var after = schedule.Marginal(total);
                amounts[i] = (after - before) * RateAt<T>(inputs, i);
                before = after;
            }
        }

        if (!inputs.IsMarginal)
        {
            var factor = schedule.FactorAt(total);
            for (var i = 0; i < amounts.Length; i++)
            {
                amounts[i] *= factor * RateAt<T>(inputs, i);
            }
        }

        return amounts;
    }

    private static T RateAt<T>(LineInputs inputs, int index)
        where T : struct, IBinaryInteger<T> => inputs.Rates is null ? T.One : inputs.Rates.At<T>(index);

    /// <summary><paramref name="numerator"/> / <paramref name="denominator"/> as a whole number; the denominator is positive.</summary>
    internal static T Round<T>(T numerator, T denominator, RoundingMode mode)
        where T : struct, IBinaryInteger<T>
    {
        var (quotient, remainder) = T.DivRem(numerator, denominator);
        if (T.IsZero(remainder))
        {
            return quotient;
        }

        var twice = T.Abs(remainder) + T.Abs(remainder);
        var away = mode switch
        {
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.HalfUp => twice >= denominator,
            _ => twice > denominator || (twice == denominator && T.IsOddInteger(quotient)),
        };
        return !away ? quotient : T.IsNegative(numerator) ? quotient - T.One : quotient + T.One;
    }

    private static Ratio ToRatio<T>(T numerator, BigInteger denominator)
        where T : struct, IBinaryInteger<T> => new(BigInteger.CreateChecked(numerator), denominator);
}
