using System.Numerics;
using System.Runtime.CompilerServices;

namespace Merit.Calculation.Release;

/// <summary>For each movement two bits: paid in full, paid in part. The two stand side by side, and few words hold those of many rows.</summary>
internal sealed class PaidRows(int rows)
{
    /// <summary>How many rows share a word: parts of the work that begin at a multiple of it write to no word together.</summary>
    public const int WordRows = 64;

    private readonly ulong[] _words = new ulong[2 * (((long)rows + WordRows - 1) / WordRows)];
    private int[] _before = [];

    /// <summary>Says what is paid of a row: 1 for yes, 0 for no.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int row, ulong full, ulong part)
    {
        _words[Full(row)] |= full << (row % WordRows);
        _words[Full(row) + 1] |= part << (row % WordRows);
    }

    /// <summary>Says that a row is paid in part.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddPart(int row) => _words[Full(row) + 1] |= Bit(row);

    /// <summary>What the bits of a row say. One that is paid in part is not paid in full, whatever was said of it before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PaidState StateOf(int row)
    {
        var (full, part) = ((_words[Full(row)] >> (row % WordRows)) & 1, (_words[Full(row) + 1] >> (row % WordRows)) & 1);
        return (PaidState)((part << 1) | (full & ~part));
    }

    /// <summary>Counts the rows paid in part, after the last was added and before ranks are asked for.</summary>
    public int CountParts()
    {
        _before = new int[_words.Length / 2];
        var count = 0;
        for (var word = 0; word < _before.Length; word++)
        {
            _before[word] = count;
            count += BitOperations.PopCount(_words[(2 * word) + 1]);
        }

        return count;
    }

    /// <summary>How many rows paid in part come before a row.</summary>
    public int RankOf(int row) => _before[row / WordRows] + BitOperations.PopCount(_words[Full(row) + 1] & (Bit(row) - 1));

    // Rows are never below zero, which a shift need not ask.
    private static int Full(int row) => (int)((uint)row / WordRows * 2);

    private static ulong Bit(int row) => 1UL << (row % WordRows);
}
