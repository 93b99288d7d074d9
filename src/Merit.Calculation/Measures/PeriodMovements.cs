using System.Buffers;
using Merit.Calculation.Running;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures;

/// <summary>The movements that a retention measure counts, and those of each account among them.</summary>
internal sealed class PeriodMovements
{
    private readonly Lazy<GroupedRows> _ofAccounts;

    private PeriodMovements(int[] rows, RunContext run)
    {
        Rows = rows;
        _ofAccounts = new(() => Group(rows, run));
    }

    /// <summary>All of them, in order of rows.</summary>
    public int[] Rows { get; }

    /// <summary>Those of an account, in order of rows.</summary>
    public ReadOnlySpan<int> Of(int account) => _ofAccounts.Value.Of(account);

    /// <summary>Finds the movements that count by a rule.</summary>
    public static PeriodMovements Find(RetentionRule rule, RunContext run)
    {
        if (run.Revenue.Dates is null)
        {
            return new([], run);
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

        return new(all, run);
    }

    private static GroupedRows Group(int[] rows, RunContext run)
    {
        var accounts = run.Revenue.Accounts;
        var accountOf = ArrayPool<int>.Shared.Rent(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            accountOf[i] = accounts[rows[i]];
        }

        var grouped = GroupedRows.Of(accountOf.AsSpan(0, rows.Length), rows, run.Dataset["accounts"].Count);
        ArrayPool<int>.Shared.Return(accountOf);
        return grouped;
    }
}
