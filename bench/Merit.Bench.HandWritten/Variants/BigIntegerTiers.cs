using System.Numerics;
using Merit.Bench.HandWritten.Close;

namespace Merit.Bench.HandWritten.Variants;

/// <summary>The tiers in whole numbers of any size, each an object where it does not fit 32 bits.</summary>
internal readonly struct BigIntegerTiers : ITierArithmetic
{
    public static long Earned(long before, long after)
    {
        var whole = BigInteger.DivRem(Cumulative(after) - Cumulative(before), 10_000, out var rest);
        return (long)(rest > 5_000 || (rest == 5_000 && !whole.IsEven) ? whole + 1 : whole);
    }

    private static BigInteger Cumulative(BigInteger credit) =>
        (4 * credit) + (2 * BigInteger.Max(0, credit - Int64Tiers.SecondFrom)) + (4 * BigInteger.Max(0, credit - Int64Tiers.ThirdFrom));
}
