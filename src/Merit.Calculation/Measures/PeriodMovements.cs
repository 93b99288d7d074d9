using System.Buffers;
using Merit.Calculation.Running;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures;

/// <summary>The movements that a retention measure counts, by account.</summary>
internal static class PeriodMovements
{
    /// <summary>All of them, in order of rows.</summary>
    public static int[] Find(RetentionRule rule, RunContext run)
    {
        if (run.Revenue.Dates is null)
        {
            return [];
        }

        var parts = Parts.Of(run.Revenue.Movements.Count);
        var found = new List<int>[parts.Count];
        parts.Run((part, from, end) =>
        {
            found[part] = [];
            var rows = ArrayPool<int>.Shared.Rent(Parts.Block);
            for (var start = from; start < end; start += Parts.Block)
            {
                found[part].AddRange(rows.AsSpan(0, rule.Find(start, Math.Min(end, start + Parts.Block), rows)));
            }

            ArrayPool<int>.Shared.Return(rows);
        }, run.Cancellation);
        var all = new int[found.Sum(part => part.Count)];
        var next = 0;
        foreach (var part in found)
        {
            part.CopyTo(all, next);
            next += part.Count;
        }

        return all;
    }

    /// <summary>Those of each account, in order of rows.</summary>
    public static GroupedRows ByAccount(RetentionRule rule, RunContext run)
    {
        var rows = Find(rule, run);
        var accountOf = ArrayPool<int>.Shared.Rent(rows.Length);
        Parts.Of(rows.Length).Run((_, from, end) =>
        {
            var accounts = run.Revenue.Accounts;
            for (var i = from; i < end; i++)
            {
                accountOf[i] = accounts[rows[i]];
            }
        }, run.Cancellation);
        var grouped = GroupedRows.Of(accountOf.AsSpan(0, rows.Length), rows, run.Dataset["accounts"].Count);
        ArrayPool<int>.Shared.Return(accountOf);
        return grouped;
    }
}
