using System.Text;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Takes the rows of one table cell by cell. Columns that no source feeds stay absent.</summary>
/// <remarks>
/// A row is one <see cref="ColumnBuilder.Add"/> for each column of <see cref="Columns"/>, then <see cref="EndRow"/>. Faults go to the <see cref="DatasetBuilder"/>.
/// </remarks>
public sealed class TableBuilder
{
    private readonly Dictionary<string, ColumnBuilder> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _files = [];
    private readonly List<int> _firstRows = [];
    private readonly FaultLog _faults;
    private readonly List<int> _faultyRows = [];
    private Growing<int>? _lines;

    internal TableBuilder(TableSchema schema, FaultLog faults)
    {
        Schema = schema;
        _faults = faults;
    }

    /// <summary>Name and columns.</summary>
    public TableSchema Schema { get; }

    /// <summary>How many rows were ended.</summary>
    public int Count { get; private set; }

    /// <summary>The columns that are fed.</summary>
    public IReadOnlyCollection<ColumnBuilder> Columns => _columns.Values;

    /// <summary>What to do with keys that name no row, by column and the first row it holds from; an error where nothing is said.</summary>
    internal List<(int FromRow, string Column, UnresolvedPolicy Policy)> Unresolved { get; } = [];

    /// <summary>From which row on a duplicate key is skipped instead of an error; empty where it always is an error.</summary>
    internal List<(int FromRow, bool Skip)> Duplicates { get; } = [];

    /// <summary>The rows in which a cell had a fault; a row may be there more than once.</summary>
    internal IReadOnlyList<int> FaultyRows => _faultyRows;

    /// <summary>The files and the first row of each.</summary>
    internal IEnumerable<(string? File, int FirstRow)> Files => _files.Count == 0 ? [(null, 0)] : _files.Zip(_firstRows, (file, row) => ((string?)file, row));

    /// <summary>The builder of a column, made when first asked for; earlier rows have no value in it.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public ColumnBuilder Column(string name)
    {
        if (!_columns.TryGetValue(name, out var column))
        {
            var schema = Schema.Find(name) ??
                throw new ArgumentException($"Table '{Schema.Name}' has no column '{name}'. {Suggestion.Mend(name, [.. Schema.Columns.Select(c => c.Name)])}", nameof(name));
            column = ColumnBuilder.For(schema);
            for (var row = 0; row < Count; row++)
            {
                column.AddEmpty();
            }

            _columns.Add(name, column);
        }

        return column;
    }

    /// <summary>The builder of a column, or null when nothing feeds it.</summary>
    public ColumnBuilder? Find(string name) => _columns.GetValueOrDefault(name);

    /// <summary>The rows that follow come from this file.</summary>
    public void BeginFile(string file)
    {
        _files.Add(file);
        _firstRows.Add(Count);
    }

    /// <summary>What becomes of keys of a column that name no row, and of duplicate ids, for the rows that follow.</summary>
    public void BeginFeed(IReadOnlyDictionary<string, UnresolvedPolicy> unresolved, bool skipDuplicates)
    {
        ArgumentNullException.ThrowIfNull(unresolved);
        foreach (var column in Schema.Columns.Where(c => c.Type == ColumnType.Reference).Select(c => c.Name))
        {
            Unresolved.Add((Count, column, unresolved.GetValueOrDefault(column)));
        }

        Duplicates.Add((Count, skipDuplicates));
    }

    /// <summary>Ends a row: columns that were given nothing have no value in it, which is a fault where they must have one.</summary>
    /// <param name="line">The line in the file on which the row began.</param>
    public void EndRow(int line)
    {
        foreach (var column in _columns.Values)
        {
            if (column.Count == Count && column.Add([]) is { } fault)
            {
                Fault(fault, line);
            }
        }

        var isNext = _files.Count == 0 || line == Count - _firstRows[^1] + 2;
        if (_lines is null && !isNext)
        {
            KeepLines();
        }

        if (_lines is { } lines)
        {
            lines.Add(line);
            _lines = lines;
        }

        Count++;
    }

    /// <summary>Reports what is wrong with a cell of the row that is being added.</summary>
    public void Fault(CellFault fault, int line)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _faultyRows.Add(Count);
        var file = _files.Count > 0 ? _files[^1] : null;
        if (_faults.Takes(file))
        {
            _faults.List(new(fault.Code, Severity.Error, new(file, line, 0), $"{Schema.Name}: {fault.Message}", fault.Mend));
        }
    }

    /// <summary>Adds a row that cannot be read. It is never loaded, but its key is known to the rows that name it, so that they are not reported as well.</summary>
    public void AddFaulty(CellFault fault, int line, ReadOnlySpan<byte> key)
    {
        foreach (var column in _columns.Values)
        {
            if (column.Schema.Type != ColumnType.Id || key.IsEmpty || column.Add(key) is not null)
            {
                Pad(column);
            }
        }

        Fault(fault, line);
        EndRow(line);
    }

    /// <summary>Adds a row from texts; null and the empty text are "no value". For tests and derived rows.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public void AddRow(IEnumerable<(string Column, string? Text)> cells, int line = 0)
    {
        ArgumentNullException.ThrowIfNull(cells);
        foreach (var (name, text) in cells)
        {
            if (Column(name).Add(Encoding.UTF8.GetBytes(text ?? "")) is { } fault)
            {
                Fault(fault, line);
            }
        }

        EndRow(line);
    }

    internal UnresolvedPolicy PolicyFor(string column, int row)
    {
        var policy = UnresolvedPolicy.Error;
        foreach (var (from, name, said) in Unresolved)
        {
            policy = from <= row && string.Equals(name, column, StringComparison.Ordinal) ? said : policy;
        }

        return policy;
    }

    internal bool SkipsDuplicate(int row) => Duplicates.LastOrDefault(said => said.FromRow <= row).Skip;

    /// <summary>The values of a row as one text, for an order that does not depend on the order of rows.</summary>
    internal string ContentOf(int row) =>
        string.Join('\u001F', _columns.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{c.Key}={c.Value.TextAt(row)}"));

    internal RowOrigins Origins(int[]? kept)
    {
        if (_files.Count == 0)
        {
            return RowOrigins.Unknown;
        }

        var firstRows = kept is null ? _firstRows : _firstRows.ConvertAll(first => LowerBound(kept, first));
        var used = Enumerable.Range(0, _files.Count).Where(i => i == _files.Count - 1 || firstRows[i] < firstRows[i + 1]).ToList();
        string[] files = [.. used.Select(i => _files[i])];
        int[] starts = [.. used.Select(i => firstRows[i])];
        if (kept is null)
        {
            return new(files, starts, _lines is { } all ? all.Items[..Count] : null);
        }

        var origins = Origins(null);
        return new(files, starts, Array.ConvertAll(kept, row => origins.At(row).Line));
    }

    private void Pad(ColumnBuilder column)
    {
        if (column.Count == Count)
        {
            column.AddEmpty();
        }
    }

    private static int LowerBound(int[] sorted, int value)
    {
        var at = Array.BinarySearch(sorted, value);
        return at >= 0 ? at : ~at;
    }

    private void KeepLines()
    {
        var lines = new Growing<int>();
        var origins = Origins(null);
        for (var row = 0; row < Count; row++)
        {
            lines.Add(origins.At(row).Line);
        }

        _lines = lines;
    }
}
