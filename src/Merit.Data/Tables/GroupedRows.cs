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
    private const int MostParts = 8;
    private const int LeastRows = 1 << 15;

    private readonly int _shift;
    private readonly int[] _starts;
    private readonly long[] _entries;

    private GroupedRows(ReadOnlyMemory<int> groupOf, ReadOnlyMemory<int> rows, int groups)
    {
        Groups = groups;
        _shift = Math.Max(0, BitOperations.Log2((uint)Math.Max(groups - 1, 1)) + 1 - BitOperations.Log2(MostBuckets));
        _starts = new int[(groups >> _shift) + 2];
        var places = new int[Math.Clamp(groupOf.Length / LeastRows, 1, MostParts)][];
        int StartOf(int part) => (int)((long)groupOf.Length * part / places.Length);
        Parallel.For(0, places.Length, part => places[part] = Count(groupOf.Span[StartOf(part)..StartOf(part + 1)]));
        for (var bucket = 0; bucket + 1 < _starts.Length; bucket++)
        {
            var next = _starts[bucket];
            foreach (var place in places)
            {
                (place[bucket], next) = (next, next + place[bucket]);
            }

            _starts[bucket + 1] = next;
        }

        _entries = GC.AllocateUninitializedArray<long>(_starts[^1]);
        Parallel.For(0, places.Length, part => Fill(groupOf.Span, rows.Span, StartOf(part), StartOf(part + 1), places[part]));
    }

    /// <summary>How many groups there are.</summary>
    public int Groups { get; }

    /// <summary>Groups the rows from 0 on by the group of each; a row of group -1 is in none.</summary>
    public static GroupedRows Of(ReadOnlyMemory<int> groupOf, int groups) => Of(groupOf, default, groups);

    /// <summary>Groups some rows by the group of each; a row of group -1 is in none.</summary>
    /// <param name="groupOf">The group of each row, in the order of <paramref name="rows"/>.</param>
    /// <param name="rows">The rows; empty for those from 0 on.</param>
    /// <param name="groups">How many groups there are.</param>
    public static GroupedRows Of(ReadOnlyMemory<int> groupOf, ReadOnlyMemory<int> rows, int groups) => new(groupOf, rows, groups);

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

    private int[] Count(ReadOnlySpan<int> groupOf)
    {
        var counts = new int[_starts.Length - 1];
        foreach (var group in groupOf)
        {
            if (group >= 0)
            {
                counts[group >> _shift]++;
            }
        }

        return counts;
    }

    private void Fill(ReadOnlySpan<int> groupOf, ReadOnlySpan<int> rows, int from, int end, int[] places)
    {
        for (var i = from; i < end; i++)
        {
            if (groupOf[i] is >= 0 and var group)
            {
                _entries[places[group >> _shift]++] = ((long)group << 32) | (uint)(rows.IsEmpty ? i : rows[i]);
            }
        }
    }
}
