using System.Text;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Rows that a program adds one by one, on their way to a part of a table.</summary>
internal sealed class RowPart(TableSchema schema, string? file)
{
    private readonly Dictionary<string, CellStore> _columns = new(StringComparer.Ordinal);
    private readonly List<int> _lines = [];

    /// <summary>Adds a row; columns that are not named have no value in it.</summary>
    public void Add(IEnumerable<(string Column, string? Text)> cells, int line)
    {
        foreach (var (name, text) in cells)
        {
            ColumnOf(name).Add(Encoding.UTF8.GetBytes(text ?? ""));
        }

        _lines.Add(line);
        foreach (var column in _columns.Values)
        {
            Pad(column);
        }
    }

    /// <summary>The rows so far as a part.</summary>
    public TablePart ToPart()
    {
        foreach (var column in _columns.Values)
        {
            column.End();
        }

        return new()
        {
            Count = _lines.Count,
            File = file,
            Lines = [.. _lines],
            Columns = _columns.ToDictionary(c => c.Key, c => new PartColumn(schema.Find(c.Key)!, c.Value, null, _lines.Count), StringComparer.Ordinal),
        };
    }

    private CellStore ColumnOf(string name)
    {
        if (!_columns.TryGetValue(name, out var column))
        {
            column = CellStore.For(schema.Require(name), dateFormat: null);
            Pad(column);
            _columns.Add(name, column);
        }

        return column;
    }

    private void Pad(CellStore column)
    {
        while (column.Count < _lines.Count)
        {
            column.AddEmpty();
        }
    }
}
