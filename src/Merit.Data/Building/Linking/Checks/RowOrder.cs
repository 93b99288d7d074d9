using Merit.Data.Tables;

namespace Merit.Data.Building.Linking.Checks;

/// <summary>The rows of a table that are still to be loaded, in order of some keys and then of a day.</summary>
internal static class RowOrder
{
    /// <summary>Rows that are kept and have all keys, ordered by each key in turn, then by <paramref name="from"/> and <paramref name="to"/>, then by row.</summary>
    public static int[] Of(DatasetLinker linker, DraftTable table, KeyOfRow[] keys, Func<int, int> from, Func<int, int> to)
    {
        var rows = new int[table.Count];
        var count = 0;
        var inOrder = true;
        var states = linker.StatesOf(table.Schema.Name);
        for (var row = 0; row < rows.Length; row++)
        {
            if ((states is null || states[row] == RowState.Kept) && HasAll(row, keys))
            {
                inOrder &= count == 0 || Compare(rows[count - 1], row, keys, from, to) < 0;
                rows[count++] = row;
            }
        }

        Array.Resize(ref rows, count);
        if (!inOrder)
        {
            SortByFirstKey(rows, keys[0]);
            SortWithinFirstKey(rows, keys, from, to);
        }

        return rows;
    }

    /// <summary>Whether two rows have the same keys.</summary>
    public static bool Same(int a, int b, KeyOfRow[] keys)
    {
        foreach (var key in keys)
        {
            if (key(a) != key(b))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A number for each row that is equal where the values are; -1 where there is none, and 0 for all rows when nothing feeds the column.</summary>
    public static KeyOfRow KeyOf(DraftTable table, string name) => table.Find(name) switch
    {
        LinkedKeys references => row => Math.Max(references.Rows[row], -1),
        // No role is a role like any other.
        TextColumn texts => row => texts.CodeAt(row) + 1,
        _ => _ => 0,
    };

    /// <summary>The days of a column; <paramref name="empty"/> where there is none.</summary>
    public static Func<int, int> DaysOf(DraftTable table, string name, int empty) =>
        table.Find(name) is DateColumn days ? row => days.DayNumbers[row] is var day && day == DateColumn.Empty ? empty : day : _ => empty;

    // Counting first: there are as many keys as accounts or people, and millions of rows.
    private static void SortByFirstKey(int[] rows, KeyOfRow key)
    {
        var largest = 0;
        foreach (var row in rows)
        {
            largest = Math.Max(largest, key(row));
        }

        var starts = new int[largest + 2];
        foreach (var row in rows)
        {
            starts[key(row) + 1]++;
        }

        for (var i = 0; i <= largest; i++)
        {
            starts[i + 1] += starts[i];
        }

        var sorted = new int[rows.Length];
        foreach (var row in rows)
        {
            sorted[starts[key(row)]++] = row;
        }

        sorted.CopyTo(rows, 0);
    }

    private static void SortWithinFirstKey(int[] rows, KeyOfRow[] keys, Func<int, int> from, Func<int, int> to)
    {
        var comparison = Comparer<int>.Create((a, b) => Compare(a, b, keys, from, to));
        for (int first = 0, next; first < rows.Length; first = next)
        {
            next = first + 1;
            var isSorted = true;
            while (next < rows.Length && keys[0](rows[next]) == keys[0](rows[first]))
            {
                isSorted &= Compare(rows[next - 1], rows[next], keys, from, to) < 0;
                next++;
            }

            if (!isSorted)
            {
                Array.Sort(rows, first, next - first, comparison);
            }
        }
    }

    private static bool HasAll(int row, KeyOfRow[] keys)
    {
        foreach (var key in keys)
        {
            if (key(row) < 0)
            {
                return false;
            }
        }

        return true;
    }

    private static int Compare(int a, int b, KeyOfRow[] keys, Func<int, int> from, Func<int, int> to)
    {
        foreach (var key in keys)
        {
            var (left, right) = (key(a), key(b));
            if (left != right)
            {
                return left.CompareTo(right);
            }
        }

        var byDay = from(a) != from(b) ? from(a).CompareTo(from(b)) : to(a).CompareTo(to(b));
        return byDay != 0 ? byDay : a.CompareTo(b);
    }
}
