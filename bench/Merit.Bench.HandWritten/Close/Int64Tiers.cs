using System.Runtime.CompilerServices;

namespace Merit.Bench.HandWritten.Close;

/// <summary>Tiers in whole numbers of 64 bits: the credit in hundredths of a cent times the percent is in ten-thousandths of a cent.</summary>
internal readonly struct Int64Tiers : ITierArithmetic
{
    public const long SecondFrom = 50_000_00_00;
    public const long ThirdFrom = 150_000_00_00;

    private const long Scale = 10_000;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Earned(long before, long after) => HalfEven(Cumulative(after) - Cumulative(before));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Cumulative(long credit) => (4 * credit) + (2 * Math.Max(0, credit - SecondFrom)) + (4 * Math.Max(0, credit - ThirdFrom));

    /// <summary>Up beyond the half, and at the half of an odd number: one comparison, since a branch on the remainder is guessed wrong every second time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long HalfEven(long value)
    {
        var whole = (long)((ulong)value / Scale);
        var rest = value - (whole * Scale);
        return whole + (rest + (whole & 1) > Scale / 2 ? 1 : 0);
    }
}
