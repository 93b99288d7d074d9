using Merit.Bench.HandWritten.Reading;

namespace Merit.Bench.HandWritten.Variants;

/// <summary>Groups the assignments by account column by column, all rows of the file, as a general table would be indexed.</summary>
internal static class ColumnIndex
{
    public static ColumnHolders Of(AssignmentColumns rows, int accounts)
    {
        var starts = new int[accounts + 1];
        foreach (var account in rows.Accounts)
        {
            starts[account + 1]++;
        }

        for (var account = 0; account < accounts; account++)
        {
            starts[account + 1] += starts[account];
        }

        var free = starts.ToArray();
        var (people, shares, from, to) = (new int[rows.Rows], new byte[rows.Rows], new short[rows.Rows], new short[rows.Rows]);
        for (var row = 0; row < rows.Rows; row++)
        {
            var place = free[rows.Accounts[row]]++;
            (people[place], shares[place], from[place], to[place]) = (rows.People[row], rows.Shares[row], rows.From[row], rows.To[row]);
        }

        return new ColumnHolders(starts, people, shares, from, to);
    }
}
