using System.Numerics;
using Merit.Data.Amounts;

namespace Merit.Calculation.Lines;

/// <summary>
/// A positive number that many are divided by. Dividing 64 bits by a number known beforehand is a multiplication and a shift (Granlund and Montgomery, 1994), which takes a few steps
/// where a division takes twenty; wider numbers are divided as usual.
/// </summary>
/// <typeparam name="T">How wide the whole numbers are.</typeparam>
internal readonly struct WholeDivisor<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly T _divisor;
    private readonly ulong _factor;
    private readonly int _shift;

    /// <summary>A divisor.</summary>
    public WholeDivisor(T divisor)
    {
        _divisor = divisor;
        if (typeof(T) == typeof(long))
        {
            // 2^(64 + shift) / divisor, rounded up, with the largest shift for which it fits 64 bits: exact for every number below 2^63.
            var narrow = ulong.CreateChecked(divisor);
            _shift = BitOperations.Log2(narrow);
            _factor = BitOperations.IsPow2(narrow) ? 0 : (ulong)(((UInt128.One << (64 + _shift)) / narrow) + 1);
        }
    }

    /// <summary>A number divided by it, as a whole number.</summary>
    public T Round(T number, RoundingMode mode) =>
        typeof(T) == typeof(long) && mode == RoundingMode.HalfEven ? T.CreateTruncating(HalfEven(long.CreateTruncating(number))) : LineArithmetic.Round(number, _divisor, mode);

    // Without a branch: which way a line rounds is not to be guessed. Half of an odd quotient counts as more than half.
    private long HalfEven(long number)
    {
        var sign = number >> 63;
        var magnitude = (ulong)((number ^ sign) - sign);
        var quotient = _factor == 0 ? magnitude >> _shift : Math.BigMul(magnitude, _factor, out _) >> _shift;
        var divisor = ulong.CreateTruncating(_divisor);
        var twice = (magnitude - (quotient * divisor)) << 1;
        quotient += twice + (quotient & 1) > divisor ? 1UL : 0;
        return ((long)quotient ^ sign) - sign;
    }
}
