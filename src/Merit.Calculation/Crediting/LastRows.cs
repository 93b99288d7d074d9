using System.Buffers;
using Merit.Calculation.Running;
using Merit.Data.Tables;

namespace Merit.Calculation.Crediting;

/// <summary>Finds each account's last row through a day: the latest by day, then by key.</summary>
/// <param name="table">A table with a day and an account.</param>
/// <param name="filter">Which rows count.</param>
internal sealed class LastRows(Table table, RowFilter filter)
{
    // Each part has a row number for every account.
    private const int MostParts = 4;
    private const int None = -1;

    private readonly ReferenceColumn _account = table.Find<ReferenceColumn>("account_id")!;
    private readonly DateColumn _days = table.Find<DateColumn>(table.Schema.DateColumn!)!;
    private readonly IdColumn? _ids = table.Ids;

    /// <summary>The last row of each account that has one, in the order of accounts.</summary>
    /// <param name="accounts">How many accounts there are.</param>
    /// <param name="first">The earliest day that a row may have.</param>
    /// <param name="last">The latest.</param>
    /// <param name="cancellation">Stops the work.</param>
    public int[] Find(int accounts, int first, int last, CancellationToken cancellation)
    {
        var parts = Parts.Of(table.Count, MostParts);
        var best = new int[parts.Count][];
        parts.Run((part, from, end) =>
        {
            best[part] = ArrayPool<int>.Shared.Rent(accounts);
            best[part].AsSpan(0, accounts).Fill(None);
            Find(best[part], from, end, first, last);
        }, cancellation);
        var found = new List<int>(accounts);
        for (var account = 0; account < accounts; account++)
        {
            var row = best[0][account];
            for (var part = 1; part < best.Length; part++)
            {
                row = Later(best[part][account], row) ? best[part][account] : row;
            }

            if (row != None)
            {
                found.Add(row);
            }
        }

        Array.ForEach(best, rows => ArrayPool<int>.Shared.Return(rows));
        return [.. found];
    }

    private void Find(int[] best, int from, int end, int first, int last)
    {
        var rows = ArrayPool<int>.Shared.Rent(Parts.Block);
        var day = new RowDay(_days);
        var accounts = _account.Rows;
        for (var start = from; start < end; start += Parts.Block)
        {
            var count = filter.Keep(rows, day.Between(first, last, start, Math.Min(end, start + Parts.Block), rows));
            foreach (var row in rows.AsSpan(0, count))
            {
                var account = accounts[row];
                if (account != ReferenceColumn.Empty && Later(row, best[account]))
                {
                    best[account] = row;
                }
            }
        }

        ArrayPool<int>.Shared.Return(rows);
    }

    private bool Later(int row, int than)
    {
        if (row == None || than == None)
        {
            return row != None;
        }

        var (day, other) = (_days.DayNumbers[row], _days.DayNumbers[than]);
        return day > other || (day == other && _ids is not null && _ids.CompareRows(row, than) > 0);
    }
}
