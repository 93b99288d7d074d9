using System.Buffers;
using Merit.Calculation.Running;
using Merit.Data.Tables;

namespace Merit.Calculation.Crediting;

/// <summary>Finds each account's last row through a day: the latest by day, then by key.</summary>
/// <param name="table">A table with a day and an account.</param>
/// <param name="filter">Which rows count.</param>
internal sealed class LastRows(Table table, RowFilter filter)
{
    // Each part has a day and a row for every account.
    private const int MostParts = 4;
    private const long None = -1;

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
        var inTime = new RowsBetween(new(_days), first, last, table.Count);
        var best = new long[parts.Count][];
        parts.Run((part, from, end) =>
        {
            best[part] = ArrayPool<long>.Shared.Rent(accounts);
            best[part].AsSpan(0, accounts).Fill(None);
            Find(best[part], from, end, inTime);
        }, cancellation);
        var found = new List<int>(accounts);
        for (var account = 0; account < accounts; account++)
        {
            var latest = best[0][account];
            for (var part = 1; part < best.Length; part++)
            {
                latest = IsLater(best[part][account], latest) ? best[part][account] : latest;
            }

            if (latest != None)
            {
                found.Add(RowOf(latest));
            }
        }

        Array.ForEach(best, rows => ArrayPool<long>.Shared.Return(rows));
        return [.. found];
    }

    private void Find(long[] best, int from, int end, RowsBetween inTime)
    {
        var rows = ArrayPool<int>.Shared.Rent(Parts.Block);
        var accounts = _account.Rows;
        var days = _days.DayNumbers;
        for (var start = from; start < end; start += Parts.Block)
        {
            var count = filter.Keep(rows, inTime.Find(start, Math.Min(end, start + Parts.Block), rows));
            foreach (var row in rows.AsSpan(0, count))
            {
                var account = accounts[row];
                if (account == ReferenceColumn.Empty)
                {
                    continue;
                }

                var one = ((long)days[row] << 32) | (uint)row;
                ref var latest = ref best[account];
                if (IsLater(one, latest))
                {
                    latest = one;
                }
            }
        }

        ArrayPool<int>.Shared.Return(rows);
    }

    // A day and a row in one number: of most rows it shows at once which is later, without reading the other row's day.
    private static int RowOf(long one) => (int)one;

    private bool IsLater(long one, long than) => one >> 32 == than >> 32 ? one != than && _ids is not null && _ids.CompareRows(RowOf(one), RowOf(than)) > 0 : one > than;
}
