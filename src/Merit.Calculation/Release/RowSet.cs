using System.Numerics;

namespace Merit.Calculation.Release;

/// <summary>A set of rows as one bit each, with the rank of each row in it: where per-row facts of few rows are found.</summary>
internal sealed class RowSet(int rows)
{
    private readonly ulong[] _bits = new ulong[(rows + 63) / 64];
    private int[] _before = [];

    /// <summary>Adds a row.</summary>
    public void Add(int row) => _bits[row >> 6] |= 1UL << (row & 63);

    /// <summary>Whether a row is in it.</summary>
    public bool Contains(int row) => ((_bits[row >> 6] >> (row & 63)) & 1) != 0;

    /// <summary>Counts the rows, after the last was added and before ranks are asked for; gives their number.</summary>
    public int Count()
    {
        _before = new int[_bits.Length];
        var count = 0;
        for (var i = 0; i < _bits.Length; i++)
        {
            _before[i] = count;
            count += BitOperations.PopCount(_bits[i]);
        }

        return count;
    }

    /// <summary>How many rows of the set come before a row.</summary>
    public int RankOf(int row) => _before[row >> 6] + BitOperations.PopCount(_bits[row >> 6] & ((1UL << (row & 63)) - 1));
}
