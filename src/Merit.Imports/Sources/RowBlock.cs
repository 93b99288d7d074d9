using Merit.Data.Building;
using Merit.Data.Building.Cells;

namespace Merit.Imports.Sources;

/// <summary>Some rows of a source that follow each other, column by column, as far as anything reads them.</summary>
internal sealed class RowBlock
{
    // Rows with long texts are fewer to a block. To look now and then is enough.
    private const int EnoughBytes = 1 << 20;
    private const int RowsBetweenLooks = 16;

    private readonly int _width;
    private readonly BlockColumn[] _columns;
    private readonly List<int> _unreadable = [];
    private readonly List<CellFault> _faults = [];
    private readonly int[] _lines = new int[CellBlock.MostRows];

    /// <summary>A block without rows.</summary>
    /// <param name="width">How many cells the header has.</param>
    /// <param name="columns">What is read.</param>
    public RowBlock(int width, IEnumerable<(int Index, bool IsKey)> columns)
    {
        _width = width;
        _columns = [.. columns.Select(column => new BlockColumn(column.Index, column.IsKey, new()))];
    }

    /// <summary>How many rows.</summary>
    public int Count { get; private set; }

    /// <summary>Whether no row more should be added.</summary>
    public bool IsFull { get; private set; }

    /// <summary>How many rows the source has in all, about; 0 where nobody needs to know.</summary>
    public int ExpectedRows { get; set; }

    /// <summary>How many columns have yet to take the rows.</summary>
    public int Takers { get; set; }

    /// <summary>The columns, in the order in which they were asked for.</summary>
    public ReadOnlySpan<BlockColumn> Columns => _columns;

    /// <summary>The line on which each row begins.</summary>
    public ReadOnlySpan<int> Lines => _lines.AsSpan(0, Count);

    /// <summary>The rows of the block that are not of the source's form.</summary>
    public IReadOnlyList<int> UnreadableRows => _unreadable;

    /// <summary>What is wrong with each of them.</summary>
    public IReadOnlyList<CellFault> Faults => _faults;

    /// <summary>What is wrong with a row of so many cells, or null.</summary>
    public CellFault? FaultOf(int cells) =>
        cells == _width ? null : new("row-ragged", $"The row has {cells} cells and the header {_width}.", "A cell with a comma in it is put in quotes.");

    /// <summary>Adds a row whose cells are at hand; those after the last one have no value.</summary>
    public void Add(int line, ReadOnlySpan<byte[]> cells)
    {
        var fault = cells.Length > _width ? FaultOf(cells.Length) : null;
        foreach (var column in _columns)
        {
            column.Cells.Add(column.Index < cells.Length && (fault is null || column.IsKey) ? cells[column.Index] : []);
        }

        End(line, fault);
    }

    /// <summary>Ends a row whose cells were added to the columns; to those of keys alone where something is wrong with its form.</summary>
    public void End(int line, CellFault? fault = null)
    {
        if (fault is not null)
        {
            _unreadable.Add(Count);
            _faults.Add(fault);
        }

        _lines[Count++] = line;
        IsFull = Count == CellBlock.MostRows || (Count % RowsBetweenLooks == 0 && IsLarge());
    }

    /// <summary>Makes it empty again.</summary>
    public void Clear()
    {
        (Count, IsFull, ExpectedRows) = (0, false, 0);
        _unreadable.Clear();
        _faults.Clear();
        foreach (var column in _columns)
        {
            column.Cells.Clear();
        }
    }

    private bool IsLarge()
    {
        var size = 0L;
        foreach (var column in _columns)
        {
            size += column.Cells.Size;
        }

        return size > EnoughBytes;
    }
}
