using System.Numerics;

namespace Merit.Data.Amounts;

/// <summary>Rounding of exact values to whole units.</summary>
public static class Rounding
{
    /// <summary>The whole number that <paramref name="value"/> rounds to.</summary>
    public static BigInteger ToWhole(Ratio value, RoundingMode mode)
    {
        var quotient = BigInteger.DivRem(value.Numerator, value.Denominator, out var remainder);
        if (remainder.IsZero)
        {
            return quotient;
        }

        var away = mode switch
        {
            RoundingMode.Up => true,
            RoundingMode.Down => false,
            RoundingMode.HalfUp => (BigInteger.Abs(remainder) * 2) >= value.Denominator,
            RoundingMode.HalfEven => IsAwayHalfEven(quotient, (BigInteger.Abs(remainder) * 2).CompareTo(value.Denominator)),
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "No such rounding mode."),
        };
        return away ? quotient + value.Sign : quotient;
    }

    /// <summary><paramref name="value"/> rounded to a multiple of <paramref name="unit"/> (0.01, say).</summary>
    public static Ratio ToMultiple(Ratio value, Ratio unit, RoundingMode mode) => unit * ToWhole(value / unit, mode);

    private static bool IsAwayHalfEven(BigInteger quotient, int comparedToHalf) =>
        comparedToHalf > 0 || (comparedToHalf == 0 && !quotient.IsEven);
}
