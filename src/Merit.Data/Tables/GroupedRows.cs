namespace Merit.Data.Tables;

/// <summary>Row numbers in groups: those of one group side by side, in the order they came. Made by counting, which compares nothing.</summary>
public sealed class GroupedRows
{
    private readonly int[] _starts;
    private readonly int[] _rows;

    private GroupedRows(int[] starts, int[] rows)
    {
        _starts = starts;
        _rows = rows;
    }

    /// <summary>Groups the rows from 0 on by the group of each; a row of group -1 is in none.</summary>
    public static GroupedRows Of(ReadOnlySpan<int> groupOf, int groups) => Of(groupOf, [], groups);

    /// <summary>Groups some rows by the group of each; a row of group -1 is in none.</summary>
    /// <param name="groupOf">The group of each row, in the order of <paramref name="rows"/>.</param>
    /// <param name="rows">The rows; empty for those from 0 on.</param>
    /// <param name="groups">How many groups there are.</param>
    public static GroupedRows Of(ReadOnlySpan<int> groupOf, ReadOnlySpan<int> rows, int groups)
    {
        // Counted two places further on, so that filling leaves each group's start where it belongs.
        var starts = new int[groups + 2];
        foreach (var group in groupOf)
        {
            starts[group + 2] += group < 0 ? 0 : 1;
        }

        for (var group = 2; group < starts.Length; group++)
        {
            starts[group] += starts[group - 1];
        }

        var grouped = GC.AllocateUninitializedArray<int>(starts[^1]);
        for (var i = 0; i < groupOf.Length; i++)
        {
            if (groupOf[i] is >= 0 and var group)
            {
                grouped[starts[group + 1]++] = rows.IsEmpty ? i : rows[i];
            }
        }

        return new(starts, grouped);
    }

    /// <summary>How many groups there are.</summary>
    public int Groups => _starts.Length - 2;

    /// <summary>The rows of a group.</summary>
    public ReadOnlySpan<int> Of(int group) => _rows.AsSpan(_starts[group], _starts[group + 1] - _starts[group]);
}
