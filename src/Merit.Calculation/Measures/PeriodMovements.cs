using System.Buffers;
using Merit.Calculation.Running;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures;

/// <summary>The movements that a retention measure counts, by account.</summary>
internal static class PeriodMovements
{
    /// <summary>All of them, in order of rows.</summary>
    public static int[] Find(RetentionRule rule, RunContext run, CancellationToken cancellation)
    {
        if (rule.Revenue.Dates is null)
        {
            return [];
        }

        var parts = Parts.Of(rule.Revenue.Movements.Count);
        var found = new (int[] Rows, int Count)[parts.Count];
        parts.Run((part, from, end) => found[part] = Find(rule, from, end), cancellation);
        var all = GC.AllocateUninitializedArray<int>(found.Sum(part => part.Count));
        var next = 0;
        foreach (var (rows, count) in found)
        {
            rows.AsSpan(0, count).CopyTo(all.AsSpan(next));
            next += count;
            ArrayPool<int>.Shared.Return(rows);
        }

        return all;
    }

    /// <summary>Those of each account, in order of rows. Explanations ask for them, after the run, whose cancelling no longer matters.</summary>
    public static GroupedRows ByAccount(RetentionRule rule, RunContext run)
    {
        var rows = Find(rule, run, CancellationToken.None);
        var accountOf = ArrayPool<int>.Shared.Rent(rows.Length);
        Parts.Of(rows.Length).Run((_, from, end) =>
        {
            var accounts = rule.Revenue.Accounts;
            for (var i = from; i < end; i++)
            {
                accountOf[i] = accounts[rows[i]];
            }
        }, CancellationToken.None);
        var grouped = GroupedRows.Of(accountOf.AsMemory(0, rows.Length), rows, run.Dataset["accounts"].Count);
        ArrayPool<int>.Shared.Return(accountOf);
        return grouped;
    }

    // Into memory for all of the rows, of which only what is written is ever touched.
    private static (int[] Rows, int Count) Find(RetentionRule rule, int from, int end)
    {
        var (all, count) = (ArrayPool<int>.Shared.Rent(end - from), 0);
        var block = ArrayPool<int>.Shared.Rent(Parts.Block);
        for (var start = from; start < end; start += Parts.Block)
        {
            var found = rule.Find(start, Math.Min(end, start + Parts.Block), block);
            block.AsSpan(0, found).CopyTo(all.AsSpan(count));
            count += found;
        }

        ArrayPool<int>.Shared.Return(block);
        return (all, count);
    }
}
