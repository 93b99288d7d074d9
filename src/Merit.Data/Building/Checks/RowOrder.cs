using Merit.Data.Tables;

namespace Merit.Data.Building.Checks;

/// <summary>The rows of a table that are still to be loaded, in order of some keys and then of a day.</summary>
internal static class RowOrder
{
    /// <summary>Rows that are kept, ordered by each key in turn, then by <paramref name="from"/> and <paramref name="to"/> (open last), then by row.</summary>
    public static int[] Of(DatasetLinker linker, TableBuilder table, int[][] keys, int[] from, int[] to)
    {
        var rows = new List<int>(table.Count);
        for (var row = 0; row < table.Count; row++)
        {
            if (linker.StateOf(table.Schema.Name, row) == RowState.Kept && Array.TrueForAll(keys, key => key[row] >= 0))
            {
                rows.Add(row);
            }
        }

        int[] ordered = [.. rows];
        Array.Sort(ordered, (a, b) => Compare(a, b, keys, from, to));
        return ordered;
    }

    /// <summary>Whether two rows have the same keys.</summary>
    public static bool Same(int a, int b, int[][] keys) => Array.TrueForAll(keys, key => key[a] == key[b]);

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
