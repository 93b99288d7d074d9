using Merit.Bench.HandWritten.Close;

namespace Merit.Bench.HandWritten.Variants;

/// <summary>The tiers in whole numbers of 128 bits.</summary>
internal readonly struct Int128Tiers : ITierArithmetic
{
    public static long Earned(long before, long after)
    {
        var value = Cumulative(after) - Cumulative(before);
        var (whole, rest) = Int128.DivRem(value, 10_000);
        return (long)(rest > 5_000 || (rest == 5_000 && Int128.IsOddInteger(whole)) ? whole + 1 : whole);
    }

    private static Int128 Cumulative(Int128 credit) =>
        (4 * credit) + (2 * Int128.Max(0, credit - Int64Tiers.SecondFrom)) + (4 * Int128.Max(0, credit - Int64Tiers.ThirdFrom));
}
