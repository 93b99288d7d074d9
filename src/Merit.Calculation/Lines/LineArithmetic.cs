using System.Numerics;
using Merit.Data.Amounts;

namespace Merit.Calculation.Lines;

/// <summary>
/// Amounts of a participant's events in whole numbers of one scale. The width is the least that the numbers prove to be enough: 64 bits, 128, or as many as it takes.
/// </summary>
internal static class LineArithmetic
{
    private static readonly BigInteger NarrowBound = BigInteger.One << 62;
    private static readonly BigInteger WideBound = BigInteger.One << 126;

    /// <summary>The amounts; those of lines, rounded, go to <paramref name="earned"/>.</summary>
    /// <exception cref="OverflowException">A line comes to more than 18 digits of minor units.</exception>
    public static LineAmounts Compute(LineInputs inputs, ArithmeticWidth least, Memory<long> earned)
    {
        var scale = LineScale.Of(inputs);
        if (scale.Bound < NarrowBound && least == ArithmeticWidth.Narrow)
        {
            return new LineKernel<long>(inputs, scale, inputs.Count).Compute(inputs, earned);
        }

        return scale.Bound < WideBound && least != ArithmeticWidth.Unbounded
            ? new LineKernel<Int128>(inputs, scale, inputs.Count).Compute(inputs, earned)
            : new LineKernel<BigInteger>(inputs, scale, inputs.Count).Compute(inputs, earned);
    }

    /// <summary>Arithmetic in 64 bits for inputs like these with as many as <paramref name="most"/> events, or null when it does not fit.</summary>
    public static LineKernel<long>? Narrow(LineInputs inputs, int most) =>
        LineScale.Of(inputs, most) is var scale && scale.Bound < NarrowBound ? new(inputs, scale, most) : null;

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
}
