using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Data.Building.Linking;

/// <summary>A table while its rows are linked and checked: its parts put together column by column; keys of other rows as <see cref="LinkedKeys"/>.</summary>
internal sealed class DraftTable
{
    private readonly Dictionary<string, Column> _columns = new(StringComparer.Ordinal);
    private readonly int[] _firstRows;

    public DraftTable(TableBuilder builder)
    {
        Schema = builder.Schema;
        Parts = builder.Parts;
        FaultyRows = builder.FaultyRows;
        _firstRows = new int[Parts.Count];
        for (var i = 0; i < Parts.Count; i++)
        {
            _firstRows[i] = Count;
            Count += Parts[i].Count;
        }

        FedColumns = [.. Schema.Columns.Where(column => Parts.Any(part => part.Columns.ContainsKey(column.Name)))];
    }

    public TableSchema Schema { get; }

    public int Count { get; }

    public IReadOnlyList<TablePart> Parts { get; }

    public IReadOnlyList<int> FaultyRows { get; }

    /// <summary>The columns that some part feeds.</summary>
    public IReadOnlyList<ColumnSchema> FedColumns { get; }

    /// <summary>The columns that are put together.</summary>
    public IReadOnlyCollection<Column> Columns => _columns.Values;

    /// <summary>The rows' keys, or null when the table has none.</summary>
    public IdColumn? Ids => Schema.IdColumn is { } name ? Find(name) as IdColumn : null;

    /// <summary>The first row of a part.</summary>
    public int FirstRowOf(int part) => _firstRows[part];

    /// <summary>The column of this name, or null when nothing feeds it.</summary>
    public Column? Find(string name) => _columns.GetValueOrDefault(name);

    /// <summary>Takes a column that was put together.</summary>
    public void Set(Column column) => _columns[column.Schema.Name] = column;

    /// <summary>What becomes of a key that names no row.</summary>
    public UnresolvedPolicy PolicyFor(string column, int row) => Parts[PartOf(row)].Unresolved.GetValueOrDefault(column);

    /// <summary>Whether a row whose key another row has is left out.</summary>
    public bool SkipsDuplicate(int row) => Parts[PartOf(row)].SkipsDuplicates;

    /// <summary>Where a row stood.</summary>
    public SourceLocation OriginOf(int row) => Parts[PartOf(row)].OriginOf(row - _firstRows[PartOf(row)]);

    /// <summary>The values of a row as one text, for an order that does not depend on the order of rows.</summary>
    public string ContentOf(int row) =>
        string.Join('\u001F', _columns.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value.TextAt(row)}"));

    /// <summary>Where the rows that are kept stood.</summary>
    public RowOrigins Origins(int[]? kept)
    {
        if (Parts.All(part => part.File is null))
        {
            return RowOrigins.Unknown;
        }

        var used = Enumerable.Range(0, Parts.Count).Where(i => Parts[i].Count > 0);
        if (kept is null)
        {
            return new([.. used.Select(i => new OriginPart(Parts[i].File, _firstRows[i], Parts[i].Rows, Parts[i].Lines))]);
        }

        var origins = new List<OriginPart>();
        foreach (var i in used)
        {
            var (from, to) = (LowerBound(kept, _firstRows[i]), LowerBound(kept, _firstRows[i] + Parts[i].Count));
            var rows = new int[to - from];
            for (var at = from; at < to; at++)
            {
                rows[at - from] = Parts[i].SourceRow(kept[at] - _firstRows[i]);
            }

            origins.Add(new(Parts[i].File, from, rows, Parts[i].Lines));
        }

        return new([.. origins.Where((part, i) => i + 1 == origins.Count || part.FirstRow < origins[i + 1].FirstRow)]);
    }

    private int PartOf(int row)
    {
        var part = Parts.Count - 1;
        while (_firstRows[part] > row)
        {
            part--;
        }

        return part;
    }

    private static int LowerBound(int[] sorted, int value)
    {
        var at = Array.BinarySearch(sorted, value);
        return at >= 0 ? at : ~at;
    }
}
