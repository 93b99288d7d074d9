using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Reads a decimal of up to eight characters from one word, all characters at once: most numbers of a file are that short.</summary>
/// <remarks><see cref="CellText.TryDecimal"/> says what a number is; this gives the same for every text that it takes, and leaves all others to it.</remarks>
internal static class ShortNumber
{
    /// <summary>How many characters it takes at most.</summary>
    public const int MostCharacters = sizeof(ulong);

    /// <summary>Reads the text that ends before <paramref name="end"/>; false where it is left to others.</summary>
    /// <param name="bytes">The text with at least eight bytes before its end.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="length">How many characters it has: one to eight.</param>
    /// <param name="digits">The digits as a whole number.</param>
    /// <param name="decimals">How many of them are decimals.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> bytes, int end, int length, out long digits, out int decimals)
    {
        // The last character is in the highest byte. What stands before the text becomes zeros, which change no number.
        var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(end - sizeof(ulong))..]);
        var own = ulong.MaxValue << (8 * (sizeof(ulong) - length));
        word = (word & own) | (DigitWord.Zeros & ~own);
        decimals = 0;

        // The lowest point: a higher one would be found as no digit.
        var points = word ^ (DigitWord.Ones * '.');
        points = (points - DigitWord.Ones) & ~points & (DigitWord.Ones << 7);
        if (points != 0)
        {
            var at = BitOperations.TrailingZeroCount(points) >> 3;
            decimals = sizeof(ulong) - 1 - at;
            if (decimals == 0 || at == sizeof(ulong) - length)
            {
                digits = 0;
                return false;
            }

            // What stands before the point moves into its place.
            var before = (1UL << (8 * at)) - 1;
            word = (word & ~((before << 8) | 0xFF)) | ((word & before) << 8) | '0';
        }

        digits = DigitWord.Value(word);
        return DigitWord.AreDigits(word);
    }
}
