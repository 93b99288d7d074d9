using Merit.Bench.HandWritten.Close;

namespace Merit.Bench.HandWritten.Variants;

/// <summary>The tiers in System.Decimal, in the currency's main unit, as one would write them first.</summary>
internal readonly struct DecimalTiers : ITierArithmetic
{
    public static long Earned(long before, long after) =>
        (long)(100 * Math.Round(Cumulative(after / 10_000m) - Cumulative(before / 10_000m), 2, MidpointRounding.ToEven));

    private static decimal Cumulative(decimal credit) =>
        (0.04m * credit) + (0.02m * Math.Max(0, credit - 50_000)) + (0.04m * Math.Max(0, credit - 150_000));
}
