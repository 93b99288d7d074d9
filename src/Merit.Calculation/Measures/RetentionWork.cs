using System.Buffers;
using System.Numerics;
using Merit.Calculation.Crediting;
using Merit.Calculation.Running;

namespace Merit.Calculation.Measures;

/// <summary>Sums a retention measure up for everyone in one pass over the accounts and one over the movements.</summary>
/// <typeparam name="T">How wide the whole numbers are.</typeparam>
internal sealed class RetentionWork<T>(RetentionRule rule, RunContext run)
    where T : struct, IBinaryInteger<T>
{
    private readonly RetentionAmounts<T> _amounts = new(rule, run);
    private readonly Holdings _holdings = rule.Holdings;
    private readonly int _firstDay = rule.FirstDay;
    private readonly RetentionSums<T> _sums = new(run.People.Count);

    /// <summary>The sums.</summary>
    public RetentionSums<T> Work()
    {
        InParts(_amounts.Accounts, AddOpening);
        if (rule.IsOfLogos || run.Revenue.Dates is null)
        {
            return _sums;
        }

        if (rule.IsCapped)
        {
            AddCapped();
        }
        else
        {
            InParts(run.Revenue.Movements.Count, AddChanges);
        }

        return _sums;
    }

    private void InParts(int count, Action<RetentionSums<T>, int, int> work)
    {
        var parts = Parts.Of(count);
        var sums = new RetentionSums<T>[parts.Count];
        parts.Run((part, from, end) =>
        {
            sums[part] = new(run.People.Count);
            work(sums[part], from, end);
        }, run.Cancellation);
        Array.ForEach(sums, _sums.Add);
    }

    private void AddOpening(RetentionSums<T> sums, int from, int end)
    {
        for (var account = from; account < end; account++)
        {
            var amount = _amounts.BaseOf(account);
            if (amount == T.Zero)
            {
                continue;
            }

            sums.CompanyBase += amount;
            Credit(sums.Base, _holdings.SlotOf(account), _firstDay, amount);
            if (_amounts.IsLost(account))
            {
                sums.CompanyChange -= amount;
                Credit(sums.Change, _holdings.SlotOf(account), _firstDay, -amount);
            }
        }
    }

    private void AddChanges(RetentionSums<T> sums, int from, int end)
    {
        var slots = new Holding[Parts.Block];
        var rows = ArrayPool<int>.Shared.Rent(Parts.Block);
        for (var start = from; start < end; start += Parts.Block)
        {
            AddChanges(sums, slots, rows.AsSpan(0, rule.Find(start, Math.Min(end, start + Parts.Block), rows)));
        }

        ArrayPool<int>.Shared.Return(rows);
    }

    private void AddChanges(RetentionSums<T> sums, Holding[] slots, ReadOnlySpan<int> rows)
    {
        var accounts = run.Revenue.Accounts;
        var changes = _amounts.Changes;
        _holdings.Slots(rows, accounts, slots);
        for (var i = 0; i < rows.Length; i++)
        {
            if (_amounts.Counts(accounts[rows[i]]))
            {
                var change = RetentionAmounts<T>.ChangeOf(changes, rows[i]);
                sums.CompanyChange += change;
                Credit(sums.Change, slots[i], rule.HolderDayOf(rows[i]), change);
            }
        }
    }

    private void AddCapped()
    {
        var accounts = run.Revenue.Accounts;
        var changes = _amounts.Changes;
        var left = new T[_amounts.Accounts];
        for (var account = 0; account < left.Length; account++)
        {
            left[account] = _amounts.MostLossOf(account);
        }

        foreach (var row in rule.InOrder(PeriodMovements.Find(rule, run, run.Cancellation)))
        {
            var account = accounts[row];
            if (_amounts.Counts(account))
            {
                var loss = RetentionAmounts<T>.LossOf(RetentionAmounts<T>.ChangeOf(changes, row), ref left[account]);
                _sums.CompanyChange -= loss;
                Credit(_sums.Change, _holdings.SlotOf(account), rule.HolderDayOf(row), -loss);
            }
        }
    }

    private void Credit(T[] sums, Holding slot, int day, T amount)
    {
        var shares = _holdings.Shares.Shares;
        if (!slot.IsPlace)
        {
            sums[slot.Person] += slot.Contains(day - _firstDay) ? amount * T.CreateChecked(shares[slot.ShareCode]) : T.Zero;
            return;
        }

        foreach (var holding in _holdings.ListOf(slot))
        {
            if (holding.Contains(day - _firstDay))
            {
                sums[holding.Person] += amount * T.CreateChecked(shares[holding.ShareCode]);
            }
        }
    }
}
