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
        if (rule.IsOfLogos || rule.Revenue.Dates is null)
        {
            return _sums;
        }

        if (rule.IsCapped)
        {
            AddCapped();
        }
        else
        {
            InParts(rule.Revenue.Movements.Count, AddChanges);
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
            Credit(sums.Base, _holdings.SlotOf(account), rule.BaseDay, amount);
            if (_amounts.IsLost(account))
            {
                sums.CompanyChange -= amount;
                Credit(sums.Change, _holdings.SlotOf(account), rule.BaseDay, -amount);
            }
        }
    }

    private void AddChanges(RetentionSums<T> sums, int from, int end)
    {
        var (slots, changes) = (new Holding[Parts.Block], new long[Parts.Block]);
        var rows = ArrayPool<int>.Shared.Rent(Parts.Block);
        for (var start = from; start < end; start += Parts.Block)
        {
            var found = rows.AsSpan(0, rule.Find(start, Math.Min(end, start + Parts.Block), rows));
            _holdings.Slots(found, rule.Revenue.Accounts, slots);
            if (rule.Revenue.Converted is not null)
            {
                AddConverted(sums, slots, found);
                continue;
            }

            _amounts.Changes.Gather(found, changes.AsSpan(0, found.Length));
            AddChanges(sums, slots, changes, found);
        }

        ArrayPool<int>.Shared.Return(rows);
    }

    private void AddChanges(RetentionSums<T> sums, Holding[] slots, long[] changes, ReadOnlySpan<int> rows)
    {
        var accounts = rule.Revenue.Accounts;
        var days = rule.HolderDays;
        var day = rule.ChangeDay;
        var shares = _holdings.Shares.Shares;
        var change = sums.Change;
        for (var i = 0; i < rows.Length; i++)
        {
            if (_amounts.Counts(accounts[rows[i]]))
            {
                var amount = T.CreateChecked(changes[i]);
                sums.CompanyChange += amount;
                Credit(change, slots[i], (days.IsEmpty ? day : days[rows[i]]) - _firstDay, amount, shares);
            }
        }
    }

    private void AddConverted(RetentionSums<T> sums, Holding[] slots, ReadOnlySpan<int> rows)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            if (_amounts.Counts(rule.Revenue.Accounts[rows[i]]))
            {
                var amount = _amounts.ChangeOf(_amounts.Changes, rows[i]);
                sums.CompanyChange += amount;
                Credit(sums.Change, slots[i], rule.HolderDayOf(rows[i]), amount);
            }
        }
    }

    private void AddCapped()
    {
        var accounts = rule.Revenue.Accounts;
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
                var loss = RetentionAmounts<T>.LossOf(_amounts.ChangeOf(changes, row), ref left[account]);
                _sums.CompanyChange -= loss;
                Credit(_sums.Change, _holdings.SlotOf(account), rule.HolderDayOf(row), -loss);
            }
        }
    }

    private void Credit(T[] sums, Holding slot, int day, T amount) => Credit(sums, slot, day - _firstDay, amount, _holdings.Shares.Shares);

    private void Credit(T[] sums, Holding slot, int day, T amount, ReadOnlySpan<long> shares)
    {
        if (!slot.IsPlace)
        {
            sums[slot.Person] += slot.Contains(day) ? amount * T.CreateChecked(shares[slot.ShareCode]) : T.Zero;
            return;
        }

        foreach (var holding in _holdings.ListOf(slot))
        {
            if (holding.Contains(day))
            {
                sums[holding.Person] += amount * T.CreateChecked(shares[holding.ShareCode]);
            }
        }
    }
}
