using Merit.Data.Tables;

namespace Merit.Data.Building.Checks;

/// <summary>The rows of a table that are still to be loaded, in order of some keys and then of a day.</summary>
internal static class RowOrder
{
    /// <summary>Rows that are kept, ordered by each key in turn, then by <paramref name="from"/> and <paramref name="to"/> (open last), then by row.</summary>
    public static int[] Of(DatasetLinker linker, TableBuilder table, int[][] keys, int[] from, int[] to)
    {
        var rows = new int[table.Count];
        var count = 0;
        var inOrder = true;
        for (var row = 0; row < rows.Length; row++)
        {
            if (linker.StateOf(table.Schema.Name, row) == RowState.Kept && HasAll(row, keys))
            {
                inOrder &= count == 0 || Compare(rows[count - 1], row, keys, from, to) < 0;
                rows[count++] = row;
            }
        }

        Array.Resize(ref rows, count);

        // Snapshots of usage are millions, and mostly come by account and day.
        if (!inOrder)
        {
            Array.Sort(rows, (a, b) => Compare(a, b, keys, from, to));
        }

        return rows;
    }

    /// <summary>Whether two rows have the same keys.</summary>
    public static bool Same(int a, int b, int[][] keys)
    {
        foreach (var key in keys)
        {
            if (key[a] != key[b])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number for each row that is equal where the values are; -1 where there is none, and 0 for all rows when nothing feeds the column.</summary>
    public static int[] KeyOf(TableBuilder table, string name) => table.Find(name) switch
    {
        ReferenceColumnBuilder references => [.. Enumerable.Range(0, table.Count).Select(references.RowAt)],
        // No role is a role like any other.
        TextColumnBuilder texts => Array.ConvertAll(texts.Codes.ToArray(), code => code + 1),
        _ => new int[table.Count],
    };

    /// <summary>The days of a column; <paramref name="empty"/> where there is none.</summary>
    public static int[] DaysOf(TableBuilder table, string name, int empty) =>
        table.Find(name) is DateColumnBuilder days
            ? Array.ConvertAll(days.Days.ToArray(), day => day == DateColumn.Empty ? empty : day)
            : [.. Enumerable.Repeat(empty, table.Count)];

    private static bool HasAll(int row, int[][] keys)
    {
        foreach (var key in keys)
        {
            if (key[row] < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare(int a, int b, int[][] keys, int[] from, int[] to)
    {
        foreach (var key in keys)
        {
            if (key[a] != key[b])
            {
                return key[a].CompareTo(key[b]);
            }
        }

        var byDay = from[a] != from[b] ? from[a].CompareTo(from[b]) : to[a].CompareTo(to[b]);
        return byDay != 0 ? byDay : a.CompareTo(b);
    }
}
