namespace Merit.Data.Tables;

/// <summary>Finds the rows of which a column names a row of another table: the invoice lines of an event, the assignments of an account.</summary>
public sealed class ReferenceIndex
{
    private readonly ReferenceColumn _column;
    private readonly GroupedRows? _rows;

    /// <summary>Indexes a column. Rows that stand in the order of what they name, as rows of one file often do, are found as they stand and need no memory.</summary>
    internal ReferenceIndex(ReferenceColumn column, int[] rows)
    {
        _column = column;
        _rows = column.IsAscending || IsInOrder(column.Rows) ? null : GroupedRows.Of(rows, column.Target.Count);
    }

    /// <summary>The rows that name a row, in order.</summary>
    public IReadOnlyList<int> RowsOf(int target)
    {
        if (_rows is not null)
        {
            return _rows.Of(target);
        }

        var rows = _column.Rows;
        var from = FirstAt(target);
        var end = from;
        while (end < rows.Length && rows[end] == target)
        {
            end++;
        }

        return from == end ? [] : [.. Enumerable.Range(from, end - from)];
    }

    // The first row that names this one or a later one.
    private int FirstAt(int target)
    {
        var rows = _column.Rows;
        var (low, high) = (0, rows.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = rows[middle] < target ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool IsInOrder(ReadOnlySpan<int> rows)
    {
        for (var row = 1; row < rows.Length; row++)
        {
            if (rows[row - 1] > rows[row])
            {
                return false;
            }
        }

        return true;
    }
}
