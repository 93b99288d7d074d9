using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Merit.Data.Tables;

/// <summary>A short byte string as two words, so that a hash table compares it without going to where its bytes lie.</summary>
/// <remarks>Up to 15 bytes are in the words themselves, with their length; of longer ones the words are hashes, and the bytes must be compared as well.</remarks>
internal readonly record struct KeyWords(ulong First, ulong Second)
{
    /// <summary>How many bytes the words hold at most.</summary>
    public const int LongestInside = 15;

    /// <summary>The part of the second word that says how many bytes there are.</summary>
    public const ulong LengthMask = 0xFFUL << 56;

    private const ulong OutsideMark = LengthMask;

    /// <summary>Whether equal words are equal bytes.</summary>
    public bool IsWhole => Second < OutsideMark;

    /// <summary>How many bytes there are, where the words hold all of them.</summary>
    public int Length => (int)(Second >> 56);

    /// <summary>A hash of the words; its low bits choose a slot.</summary>
    public uint Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var mixed = (First ^ BitOperations.RotateLeft(Second * 0x9E3779B97F4A7C15UL, 31)) * 0xFF51AFD7ED558CCDUL;
            mixed ^= mixed >> 32;
            return (uint)((mixed * 0xC4CEB9FE1A85EC53UL) >> 32);
        }
    }

    /// <summary>The words of a byte string.</summary>
    public static KeyWords Of(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length;
        if (length > LongestInside)
        {
            return OfLong(bytes);
        }

        var second = (ulong)length << 56;
        if (length >= 8)
        {
            // The last eight bytes overlap the first eight; what was there already is shifted out.
            var rest = length - 8;
            return new(MemoryMarshal.Read<ulong>(bytes), rest == 0 ? second : second | (MemoryMarshal.Read<ulong>(bytes[rest..]) >> (8 * (8 - rest))));
        }

        ulong first = 0;
        for (var i = length - 1; i >= 0; i--)
        {
            first = (first << 8) | bytes[i];
        }

        return new(first, second);
    }

    /// <summary>The words of a byte string that has <see cref="LongestInside"/> readable bytes, and one more, from its first on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static KeyWords OfPadded(ReadOnlySpan<byte> bytes, int start, int length)
    {
        if (length > LongestInside)
        {
            return OfLong(bytes.Slice(start, length));
        }

        var padded = bytes.Slice(start, 2 * sizeof(ulong));
        var (first, second) = (MemoryMarshal.Read<ulong>(padded), MemoryMarshal.Read<ulong>(padded[sizeof(ulong)..]));
        return length >= 8
            ? new(first, (second & LowBytes(length - 8)) | ((ulong)length << 56))
            : new(first & LowBytes(length), (ulong)length << 56);
    }

    /// <summary>Writes the bytes of words that hold all of them; how many they are.</summary>
    public int CopyTo(Span<byte> bytes)
    {
        var (first, second, length) = (First, Second, Length);
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)(i < 8 ? first >> (8 * i) : second >> (8 * (i - 8)));
        }

        return length;
    }

    private static KeyWords OfLong(ReadOnlySpan<byte> bytes)
    {
        var (first, second) = (0x9E3779B97F4A7C15UL ^ (ulong)bytes.Length, 0x2545F4914F6CDD1DUL);
        while (bytes.Length >= 8)
        {
            var word = MemoryMarshal.Read<ulong>(bytes);
            first = BitOperations.RotateLeft((first ^ word) * 0xFF51AFD7ED558CCDUL, 29);
            second = (second + word) * 0xC4CEB9FE1A85EC53UL;
            second ^= second >> 29;
            bytes = bytes[8..];
        }

        ulong rest = 0;
        foreach (var b in bytes)
        {
            rest = (rest << 8) | b;
        }

        first = BitOperations.RotateLeft((first ^ rest) * 0xFF51AFD7ED558CCDUL, 29);
        return new(first, ((second + rest) * 0xC4CEB9FE1A85EC53UL) | OutsideMark);
    }

    // A mask of fewer than eight bytes.
    private static ulong LowBytes(int count) => (1UL << (8 * count)) - 1;
}
