using System.Numerics;

namespace Merit.Calculation.Release;

/// <summary>For each movement two bits: paid in full, paid in part. The two stand side by side, and few words hold those of many rows.</summary>
internal sealed class PaidRows(int rows)
{
    /// <summary>How many rows share a word: parts of the work that begin at a multiple of it write to no word together.</summary>
    public const int WordRows = 64;

    private readonly ulong[] _words = new ulong[2 * (((long)rows + WordRows - 1) / WordRows)];
    private int[] _before = [];

    /// <summary>Says that a row is paid in full.</summary>
    public void AddFull(int row) => _words[Full(row)] |= Bit(row);

    /// <summary>Says that a row is paid in part.</summary>
    public void AddPart(int row) => _words[Full(row) + 1] |= Bit(row);

    /// <summary>All ones when the row is paid in full, else zero.</summary>
    public long FullMask(int row) => -(long)((_words[Full(row)] >> (row % WordRows)) & 1);

    /// <summary>Whether the row is paid in part.</summary>
    public bool IsPart(int row) => (_words[Full(row) + 1] & Bit(row)) != 0;

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

    private static int Full(int row) => 2 * (row / WordRows);

    private static ulong Bit(int row) => 1UL << (row % WordRows);
}
