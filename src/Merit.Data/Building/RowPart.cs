using System.Text;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Rows that a program adds one by one, on their way to a part of a table.</summary>
internal sealed class RowPart(TableSchema schema, string? file)
{
    private readonly Dictionary<string, (CellStore Cells, CellBlock Block)> _columns = new(StringComparer.Ordinal);
    private readonly List<int> _lines = [];

    /// <summary>Adds a row; columns that are not named have no value in it.</summary>
    public void Add(IEnumerable<(string Column, string? Text)> cells, int line)
    {
        foreach (var (name, text) in cells)
        {
            ColumnOf(name).Add(Encoding.UTF8.GetBytes(text ?? ""));
        }

        _lines.Add(line);
        foreach (var (column, block) in _columns.Values)
        {
            Pad(column, block);
            if (block.Count == CellBlock.MostRows)
            {
                Settle(column, block);
            }
        }
    }

    /// <summary>The rows so far as a part.</summary>
    public TablePart ToPart()
    {
        foreach (var (column, block) in _columns.Values)
        {
            Settle(column, block);
            column.End();
        }

        return new()
        {
            Count = _lines.Count,
            File = file,
            Lines = [.. _lines],
            Columns = _columns.ToDictionary(c => c.Key, c => new PartColumn(schema.Find(c.Key)!, c.Value.Cells, null, _lines.Count), StringComparer.Ordinal),
        };
    }

    private CellBlock ColumnOf(string name)
    {
        if (!_columns.TryGetValue(name, out var column))
        {
            column = (CellStore.For(schema.Require(name), dateFormat: null), new());
            Pad(column.Cells, column.Block);
            _columns.Add(name, column);
        }

        return column.Block;
    }

    // Rows that do not name the column have no value in it.
    private void Pad(CellStore column, CellBlock block)
    {
        while (column.Count + block.Count < _lines.Count)
        {
            block.Add([]);
            if (block.Count == CellBlock.MostRows)
            {
                Settle(column, block);
            }
        }
    }

    private static void Settle(CellStore column, CellBlock block)
    {
        column.Add(block);
        block.Clear();
    }
}
