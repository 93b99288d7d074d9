using System.Text;

namespace Merit.Data.Tables;

/// <summary>
/// The rows' own keys, as UTF-8 bytes in the order of the rows: no object per row. An index over them is made only when something refers to the table.
/// </summary>
public sealed class IdColumn : Column
{
    private const int MostRuns = 64;

    private readonly byte[] _bytes;
    private readonly int[]? _ends;
    private readonly int _width;
    private readonly int[] _runs;
    private readonly Lazy<IdIndex> _index;

    private IdColumn(ColumnSchema schema, byte[] bytes, int[]? ends, int width, int count)
        : base(schema)
    {
        _bytes = bytes;
        _ends = ends;
        _width = width;
        Count = count;
        _runs = AscendingRuns();
        IsAscending = _runs.Length == 1;
        AreProvedUnique = _runs.Length > 0 && AreApart();
        _index = new(() => new IdIndex(this));
    }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>Whether each key is greater than the one before, so that row numbers are ranks and keys are unique.</summary>
    public bool IsAscending { get; }

    /// <summary>Whether the order of the keys alone proves that no two are equal: they ascend, or do so in a few runs of which none reaches into another.</summary>
    internal bool AreProvedUnique { get; }

    /// <summary>Whether each key from one row through another is greater than the one before: rows of one file often ascend though files do not follow each other in order.</summary>
    public bool IsAscendingBetween(int first, int last)
    {
        var run = Array.BinarySearch(_runs, first);
        run = run < 0 ? ~run - 1 : run;
        return first >= last || (_runs.Length > 0 && (run + 1 == _runs.Length || last < _runs[run + 1]));
    }

    /// <summary>Looks rows up by key; made when first asked for.</summary>
    public IdIndex Index => _index.Value;

    /// <summary>A column over keys of one width, laid end to end. The array is not copied.</summary>
    public static IdColumn OfFixedWidth(ColumnSchema schema, byte[] bytes, int width, int count) => new(schema, bytes, null, width, count);

    /// <summary>A column over keys laid end to end, each ending before <paramref name="ends"/> of its row. The arrays are not copied.</summary>
    public static IdColumn OfVaryingWidth(ColumnSchema schema, byte[] bytes, int[] ends)
    {
        ArgumentNullException.ThrowIfNull(ends);
        return OfVaryingWidth(schema, bytes, ends, ends.Length);
    }

    /// <summary>The same over the first ends of an array.</summary>
    internal static IdColumn OfVaryingWidth(ColumnSchema schema, byte[] bytes, int[] ends, int count) => new(schema, bytes, ends, 0, count);

    /// <summary>A column over texts.</summary>
    public static IdColumn Of(ColumnSchema schema, IReadOnlyList<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var ends = new int[ids.Count];
        var bytes = new byte[ids.Sum(Encoding.UTF8.GetByteCount)];
        var end = 0;
        for (var i = 0; i < ids.Count; i++)
        {
            end += Encoding.UTF8.GetBytes(ids[i], bytes.AsSpan(end));
            ends[i] = end;
        }

        return OfVaryingWidth(schema, bytes, ends);
    }

    /// <summary>The key of a row, as UTF-8.</summary>
    public ReadOnlySpan<byte> BytesAt(int row)
    {
        if (_ends is null)
        {
            return _bytes.AsSpan(row * _width, _width);
        }

        var start = row == 0 ? 0 : _ends[row - 1];
        return _bytes.AsSpan(start, _ends[row] - start);
    }

    /// <summary>Orders two rows by their keys, byte by byte (code point order). The tie-break everywhere.</summary>
    public int CompareRows(int left, int right) =>
        IsAscending ? left.CompareTo(right) : BytesAt(left).SequenceCompareTo(BytesAt(right));

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => BytesAt(row).IsEmpty;

    /// <inheritdoc/>
    public override string? TextAt(int row) => IsEmpty(row) ? null : Encoding.UTF8.GetString(BytesAt(row));

    // The first row of each run of ascending keys; none when there are too many for runs to be of use.
    private int[] AscendingRuns()
    {
        var runs = new List<int> { 0 };
        var before = new OrderedKey(Count == 0 ? [] : BytesAt(0));
        for (var row = 1; row < Count && runs.Count <= MostRuns; row++)
        {
            var key = new OrderedKey(BytesAt(row));
            if (!before.IsBefore(key))
            {
                runs.Add(row);
            }

            before = key;
        }

        return runs.Count <= MostRuns ? [.. runs] : [];
    }

    private bool AreApart()
    {
        var byFirstKey = _runs.Select((first, i) => (First: first, Last: (i + 1 < _runs.Length ? _runs[i + 1] : Count) - 1)).Where(run => run.First <= run.Last).ToList();
        byFirstKey.Sort((a, b) => BytesAt(a.First).SequenceCompareTo(BytesAt(b.First)));
        for (var i = 1; i < byFirstKey.Count; i++)
        {
            if (BytesAt(byFirstKey[i - 1].Last).SequenceCompareTo(BytesAt(byFirstKey[i].First)) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
