using System.Numerics;

namespace Merit.Data.Tables;

/// <summary>Row numbers by group, those of one group in the order they came. Made by counting, which compares nothing.</summary>
/// <remarks>
/// Many groups share a bucket, in which one looks for one's own: so few places are written to at a time that they stay in the nearest memory, and making it takes half the time of giving each
/// group a place of its own.
/// </remarks>
public sealed class GroupedRows
{
    private const int MostBuckets = 1 << 12;

    private readonly int _shift;
    private readonly int[] _starts;
    private readonly long[] _entries;

    private GroupedRows(ReadOnlySpan<int> groupOf, ReadOnlySpan<int> rows, int groups)
    {
        Groups = groups;
        _shift = Math.Max(0, BitOperations.Log2((uint)Math.Max(groups - 1, 1)) + 1 - BitOperations.Log2(MostBuckets));

        // Counted two places further on, so that filling leaves each bucket's start where it belongs.
        _starts = new int[(groups >> _shift) + 3];
        Count(groupOf);
        _entries = GC.AllocateUninitializedArray<long>(_starts[^1]);
        Fill(groupOf, rows);
    }

    /// <summary>How many groups there are.</summary>
    public int Groups { get; }

    /// <summary>Groups the rows from 0 on by the group of each; a row of group -1 is in none.</summary>
    public static GroupedRows Of(ReadOnlySpan<int> groupOf, int groups) => Of(groupOf, [], groups);

    /// <summary>Groups some rows by the group of each; a row of group -1 is in none.</summary>
    /// <param name="groupOf">The group of each row, in the order of <paramref name="rows"/>.</param>
    /// <param name="rows">The rows; empty for those from 0 on.</param>
    /// <param name="groups">How many groups there are.</param>
    public static GroupedRows Of(ReadOnlySpan<int> groupOf, ReadOnlySpan<int> rows, int groups) => new(groupOf, rows, groups);

    /// <summary>The rows of a group.</summary>
    public IReadOnlyList<int> Of(int group)
    {
        var rows = new List<int>();
        AddTo(rows, group);
        return rows;
    }

    /// <summary>Adds the rows of a group to others.</summary>
    public void AddTo(ICollection<int> rows, int group)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var entry in _entries.AsSpan(_starts[group >> _shift].._starts[(group >> _shift) + 1]))
        {
            if (entry >> 32 == group)
            {
                rows.Add((int)entry);
            }
        }
    }

    private void Count(ReadOnlySpan<int> groupOf)
    {
        foreach (var group in groupOf)
        {
            if (group >= 0)
            {
                _starts[(group >> _shift) + 2]++;
            }
        }

        for (var bucket = 2; bucket < _starts.Length; bucket++)
        {
            _starts[bucket] += _starts[bucket - 1];
        }
    }

    private void Fill(ReadOnlySpan<int> groupOf, ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < groupOf.Length; i++)
        {
            if (groupOf[i] is >= 0 and var group)
            {
                _entries[_starts[(group >> _shift) + 1]++] = ((long)group << 32) | (uint)(rows.IsEmpty ? i : rows[i]);
            }
        }
    }
}
