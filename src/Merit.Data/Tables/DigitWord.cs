using System.Runtime.CompilerServices;

namespace Merit.Data.Tables;

/// <summary>Eight characters in one word, the last in its highest byte, that are read as a number all at once.</summary>
internal static class DigitWord
{
    /// <summary>The byte 1 in each place.</summary>
    public const ulong Ones = 0x0101010101010101;

    /// <summary>The character 0 in each place.</summary>
    public const ulong Zeros = Ones * '0';

    /// <summary>Whether all of them are digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreDigits(ulong word) =>
        ((word & (Ones * 0xF0)) | (((word + (Ones * 0x06)) & (Ones * 0xF0)) >> 4)) == (Ones * 0x33);

    /// <summary>The number that eight digits stand for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Value(ulong word)
    {
        // Neighbours are put together: digits to pairs, pairs to fours, fours to the whole.
        word -= Zeros;
        word = (word * 10) + (word >> 8);
        return (long)((((word & 0x000000FF000000FF) * 0x000F424000000064) + (((word >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >> 32);
    }
}
