using System.Numerics;

namespace Merit.Data.Amounts;

/// <summary>Rounding of exact values to whole units.</summary>
public static class Rounding
{
    /// <summary>The whole number that <paramref name="value"/> rounds to.</summary>
    public static BigInteger ToWhole(Ratio value, RoundingMode mode)
    {
        if (value.TryGetNarrow(out var numerator, out var denominator))
        {
            return ToWhole(numerator, denominator, mode);
        }

        var quotient = BigInteger.DivRem(value.Numerator, value.Denominator, out var remainder);
        if (remainder.IsZero)
        {
            return quotient;
        }

        return IsAway((BigInteger.Abs(remainder) * 2).CompareTo(value.Denominator), quotient.IsEven, mode) ? quotient + value.Sign : quotient;
    }

    /// <summary><paramref name="value"/> rounded to a multiple of <paramref name="unit"/> (0.01, say).</summary>
    public static Ratio ToMultiple(Ratio value, Ratio unit, RoundingMode mode) => unit * ToWhole(value / unit, mode);

    private static long ToWhole(long numerator, long denominator, RoundingMode mode)
    {
        var (quotient, remainder) = Math.DivRem(numerator, denominator);
        if (remainder == 0)
        {
            return quotient;
        }

        // Twice a remainder may need the sign's bit.
        var comparedToHalf = (2 * (ulong)Math.Abs(remainder)).CompareTo((ulong)denominator);
        return IsAway(comparedToHalf, long.IsEvenInteger(quotient), mode) ? quotient + Math.Sign(numerator) : quotient;
    }

    private static bool IsAway(int comparedToHalf, bool isEven, RoundingMode mode) => mode switch
    {
        RoundingMode.Up => true,
        RoundingMode.Down => false,
        RoundingMode.HalfUp => comparedToHalf >= 0,
        RoundingMode.HalfEven => comparedToHalf > 0 || (comparedToHalf == 0 && !isEven),
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such rounding mode."),
    };
}
