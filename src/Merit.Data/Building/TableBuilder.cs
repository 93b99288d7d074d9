using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Takes the rows of one table, part by part or one by one. Columns that no source feeds stay absent.</summary>
public sealed class TableBuilder
{
    private readonly List<TablePart> _parts = [];
    private readonly List<int> _faultyRows = [];
    private readonly FaultLog _faults;
    private RowPart? _open;

    internal TableBuilder(TableSchema schema, FaultLog faults)
    {
        Schema = schema;
        _faults = faults;
    }

    /// <summary>Name and columns.</summary>
    public TableSchema Schema { get; }

    /// <summary>The parts, in the order in which they were added.</summary>
    internal IReadOnlyList<TablePart> Parts => _parts;

    /// <summary>The rows in which a cell had a fault; a row may be there more than once.</summary>
    internal IReadOnlyList<int> FaultyRows => _faultyRows;

    /// <summary>How many rows all parts have.</summary>
    internal int Count { get; private set; }

    /// <summary>The rows that are added one by one from here on come from this file.</summary>
    public void BeginFile(string file)
    {
        Close();
        _open = new(Schema, file);
    }

    /// <summary>Adds a row from texts; null and the empty text are "no value". For tests and derived rows.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public void AddRow(IEnumerable<(string Column, string? Text)> cells, int line = 0)
    {
        ArgumentNullException.ThrowIfNull(cells);
        _open ??= new(Schema, null);
        _open.Add(cells, line);
    }

    /// <summary>Makes a part of the rows that were added one by one.</summary>
    internal void Close()
    {
        if (_open is { } open)
        {
            _open = null;
            PartFaults.Log([(this, open.ToPart())], _faults);
        }
    }

    /// <summary>Adds a part; the faults of its cells are logged by whoever adds it.</summary>
    internal void Add(TablePart part, IEnumerable<int> faultyRows)
    {
        _faultyRows.AddRange(faultyRows.Select(row => Count + row));
        _parts.Add(part);
        Count += part.Count;
    }
}
