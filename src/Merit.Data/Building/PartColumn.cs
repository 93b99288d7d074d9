using System.Text;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>A column of some rows of a table: which cells of a source it takes.</summary>
/// <param name="schema">The column.</param>
/// <param name="cells">The cells of the source.</param>
/// <param name="rows">The row of the source for each row, ascending; null when they are all of them, in order.</param>
/// <param name="count">How many rows.</param>
/// <param name="isConstant">Whether every row takes the source's one cell.</param>
/// <param name="dateFormat">The form of dates in the source, for messages.</param>
public sealed class PartColumn(ColumnSchema schema, CellStore cells, int[]? rows, int count, bool isConstant = false, string? dateFormat = null)
{
    private readonly CellRules _rules = new(schema, dateFormat);

    /// <summary>The column.</summary>
    public ColumnSchema Schema => schema;

    /// <summary>The cells of the source.</summary>
    internal CellStore Cells => cells;

    /// <summary>The row of the source for each row; null when they are all of them, or all the one.</summary>
    internal int[]? Rows => rows;

    /// <summary>Whether every row takes the source's one cell.</summary>
    internal bool IsConstant => isConstant;

    /// <summary>How many rows.</summary>
    internal int Count => count;

    /// <summary>The row of the source for a row.</summary>
    internal int SourceRow(int row) => isConstant ? 0 : rows?[row] ?? row;

    /// <summary>What is wrong with a row's cell, or null.</summary>
    internal CellFault? FaultOf(int row)
    {
        var at = SourceRow(row);
        var kept = cells.Kept.Of(at);
        return cells.Reported.Contains(at) ? null
            : kept.IsEmpty && cells.IsEmpty(at) ? _rules.OfEmpty()
            : !kept.IsEmpty ? _rules.Of(kept, !cells.IsEmpty(at))
            : _rules.TakesAnyText ? null
            : cells is TextCells texts ? _rules.OfText(texts.Pool[texts.Codes[at]])
            : cells is KeyCells keys ? _rules.OfText(Encoding.UTF8.GetString(keys.At(at)))
            : null;
    }

    /// <summary>The rows with something wrong, ascending.</summary>
    internal IEnumerable<int> FaultyRows() => Suspects().Where(row => FaultOf(row) is not null);

    private IEnumerable<int> Suspects()
    {
        if ((isConstant && cells.Kept.Count > 0) || (!_rules.TakesAnyText && HasWrongText()))
        {
            return Enumerable.Range(0, count);
        }

        var kept = rows is null ? cells.Kept.Rows : cells.Kept.Rows.Select(row => Array.BinarySearch(rows, row)).Where(row => row >= 0);
        return schema.Required && cells.HasEmpty ? kept.Union(EmptyRows()).Order() : kept;
    }

    private List<int> EmptyRows()
    {
        var found = new List<int>();
        if (!isConstant)
        {
            cells.FindEmpty(rows, count, found);
        }
        else if (cells.IsEmpty(0))
        {
            found.AddRange(Enumerable.Range(0, count));
        }

        return found;
    }

    private bool HasWrongText()
    {
        if (cells is not TextCells texts)
        {
            return true;
        }

        for (var code = 0; code < texts.Pool.Count; code++)
        {
            if (_rules.OfText(texts.Pool[code]) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
