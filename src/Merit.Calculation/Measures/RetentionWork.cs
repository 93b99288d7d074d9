using System.Buffers;
using System.Collections;
using System.Numerics;
using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Measures;

/// <summary>Sums a retention measure up in one pass over the accounts and one over the movements.</summary>
/// <typeparam name="T">How wide the whole numbers are.</typeparam>
internal sealed class RetentionWork<T>
    where T : struct, IBinaryInteger<T>
{
    private readonly RunContext _run;
    private readonly StandardMeasureNode _node;
    private readonly RetentionRecorder? _recorder;
    private readonly Holdings _holdings;
    private readonly BitArray? _held;
    private readonly T[] _opening;
    private readonly RetentionSums<T> _sums;
    private readonly int _firstDay;
    private readonly bool _isGross;
    private readonly bool _cohortOnly;
    private readonly bool _atEvent;

    public RetentionWork(StandardMeasureNode node, RunContext run, RetentionRecorder? recorder)
    {
        _node = node;
        _run = run;
        _recorder = recorder;
        _holdings = Retention.HoldingsOf(node, run);
        _held = recorder is { Person: >= 0 and var person } ? _holdings.AccountsOf(person) : null;
        _firstDay = run.Period.Start.DayNumber;
        _opening = run.Revenue.Through<T>(_firstDay - 1);
        _sums = new(run.People.Count);
        _isGross = node.Measure == StandardMeasure.GrossRetention;
        _cohortOnly = !_isGross || Choice("losses_from") == "cohort";
        _atEvent = Choice("movement_holder") == "at_event";
    }

    /// <summary>The sums.</summary>
    public RetentionSums<T> Work()
    {
        var closing = _node.Measure == StandardMeasure.LogoRetention ? _run.Revenue.Through<T>(_run.Period.End.DayNumber) : null;
        InParts(_opening.Length, (sums, from, end) => AddOpening(sums, closing, from, end));
        if (closing is not null)
        {
            return _sums;
        }

        if (_isGross && Choice("cap") == "account")
        {
            AddCapped();
        }
        else if (_run.Revenue.Dates is not null)
        {
            InParts(_run.Revenue.Movements.Count, (sums, from, end) =>
            {
                var slots = new Holding[Parts.Block];
                EachBlock(from, end, rows => AddChanges(sums, slots, rows));
            });
        }

        return _sums;
    }

    private string Choice(string name) => _node.Choices.GetValueOrDefault(name, "");

    private void InParts(int count, Action<RetentionSums<T>, int, int> work)
    {
        // One part while recording: its order is that of the explanation.
        var parts = Parts.Of(count, _recorder is null ? 16 : 1);
        var sums = new RetentionSums<T>[parts.Count];
        parts.Run((part, from, end) =>
        {
            sums[part] = new(_run.People.Count);
            work(sums[part], from, end);
        }, _run.Cancellation);
        Array.ForEach(sums, _sums.Add);
    }

    private void AddOpening(RetentionSums<T> sums, T[]? closing, int from, int end)
    {
        for (var account = from; account < end; account++)
        {
            if (_opening[account] <= T.Zero)
            {
                continue;
            }

            var amount = closing is null ? _opening[account] : T.One;
            sums.CompanyBase += amount;
            Credit(sums.Base, account, _firstDay, amount, null);
            if (closing is not null && closing[account] <= T.Zero)
            {
                sums.CompanyChange -= T.One;
                Credit(sums.Change, account, _firstDay, -T.One, null);
            }
        }
    }

    private void AddChanges(RetentionSums<T> sums, Holding[] slots, ReadOnlySpan<int> rows)
    {
        var accounts = _run.Revenue.Accounts;
        var days = _run.Revenue.Days;
        var amounts = _run.Revenue.Amounts!.Numerators;
        if (_recorder is null)
        {
            _holdings.Slots(rows, accounts, slots);
        }

        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var account = accounts[row];
            if (!_cohortOnly || _opening[account] > T.Zero)
            {
                var change = T.CreateChecked(amounts[row]);
                sums.CompanyChange += change;
                var day = _atEvent ? days[row] : _firstDay;
                if (_recorder is null)
                {
                    Credit(sums.Change, slots[i], day, change);
                }
                else
                {
                    Record(account, day, change, row);
                }
            }
        }
    }

    // Losses use up the account's opening revenue in order; what goes beyond it was won in the period and is nobody's loss.
    private void AddCapped()
    {
        var left = (T[])_opening.Clone();
        var accounts = _run.Revenue.Accounts;
        var days = _run.Revenue.Days;
        foreach (var row in RowsInOrder())
        {
            var account = accounts[row];
            if (_cohortOnly && _opening[account] <= T.Zero)
            {
                continue;
            }

            var loss = T.Min(-T.CreateChecked(_run.Revenue.Amounts!.Numerators[row]), T.Max(left[account], T.Zero));
            left[account] -= loss;
            _sums.CompanyChange -= loss;
            Credit(_sums.Change, account, _atEvent ? days[row] : _firstDay, -loss, row);
        }
    }

    private List<int> RowsInOrder()
    {
        var found = new List<int>();
        if (_run.Revenue.Dates is null)
        {
            return found;
        }

        EachBlock(0, _run.Revenue.Movements.Count, rows => found.AddRange(rows));
        if (_atEvent && found.Count > 0)
        {
            // Sorting by day keeps the order of rows, which is that of keys where those ascend.
            var ids = _run.Revenue.Movements.Ids!;
            var ordered = found.OrderBy(row => _run.Revenue.Days[row]);
            found = [.. ids.IsAscendingBetween(found[0], found[^1]) ? ordered : ordered.ThenBy(row => row, Comparer<int>.Create(ids.CompareRows))];
        }

        return found;
    }

    // The movements of the period that count: for gross retention losses only.
    private void EachBlock(int from, int end, ReadOnlySpanAction<int> work)
    {
        if (_recorder is not null)
        {
            // One explanation after another reads the same few rows.
            var kept = _run.Revenue.RowsOfPeriod(_isGross, () => Rows(from, end)).AsSpan();
            for (var start = 0; start < kept.Length; start += Parts.Block)
            {
                work(kept.Slice(start, Math.Min(Parts.Block, kept.Length - start)));
            }

            return;
        }

        var rows = ArrayPool<int>.Shared.Rent(Parts.Block);
        for (var start = from; start < end; start += Parts.Block)
        {
            work(rows.AsSpan(0, Find(start, Math.Min(end, start + Parts.Block), rows)));
        }

        ArrayPool<int>.Shared.Return(rows);
    }

    private int[] Rows(int from, int end)
    {
        var (rows, found) = (new int[Parts.Block], new List<int>());
        for (var start = from; start < end; start += Parts.Block)
        {
            found.AddRange(rows.AsSpan(0, Find(start, Math.Min(end, start + Parts.Block), rows)));
        }

        return [.. found];
    }

    private int Find(int from, int end, int[] rows)
    {
        var count = new RowDay(_run.Revenue.Dates!).Between(_firstDay, _run.Period.End.DayNumber, from, end, rows);
        var kinds = _isGross ? _run.Revenue.Movements.Find<TextColumn>("kind") : null;
        return !_isGross ? count : kinds is null ? 0
            : Losses(rows, count, _run.Revenue.Amounts!.Numerators, kinds.Codes, kinds.Pool.Find("contraction"), kinds.Pool.Find("churn"));
    }

    private static int Losses(int[] rows, int count, NumeratorSpan amounts, ReadOnlySpan<int> kinds, int contraction, int churn)
    {
        // A kind that no movement has is that of none, not of those without a kind.
        var (one, other) = contraction < 0 ? (churn, churn) : churn < 0 ? (contraction, contraction) : (contraction, churn);
        var losing = one < 0 ? 0 : RowSieve.KeepEither(kinds, one, other, rows, count);
        return RowSieve.Keep(amounts, long.MinValue, -1, rows, losing);
    }

    private void Credit(T[] sums, int account, int day, T amount, int? movementRow)
    {
        if (_recorder is null)
        {
            Credit(sums, _holdings.SlotOf(account), day, amount);
        }
        else
        {
            Record(account, day, amount, movementRow);
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

    private void Record(int account, int day, T amount, int? movementRow)
    {
        if (_held is null)
        {
            _recorder!.Record(account, movementRow, BigInteger.CreateChecked(amount), Ratio.One);
            return;
        }

        if (!_held[account])
        {
            return;
        }

        foreach (var holding in _holdings.Of(account))
        {
            if (holding.Person == _recorder!.Person && holding.Contains(day - _firstDay))
            {
                _recorder.Record(account, movementRow, BigInteger.CreateChecked(amount), new(_holdings.Shares.Shares[holding.ShareCode], _holdings.Shares.Denominator));
            }
        }
    }

    private delegate void ReadOnlySpanAction<TItem>(ReadOnlySpan<TItem> items);
}
