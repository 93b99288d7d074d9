using System.Buffers;
using System.Numerics;
using Merit.Calculation.Crediting;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;

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
            InParts(_run.Revenue.Movements.Count, (sums, from, end) => EachBlock(from, end, rows => AddChanges(sums, rows)));
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

    private void AddChanges(RetentionSums<T> sums, ReadOnlySpan<int> rows)
    {
        var accounts = _run.Revenue.Accounts;
        var days = _run.Revenue.Days;
        var amounts = _run.Revenue.Amounts!.Numerators;
        foreach (var row in rows)
        {
            var account = accounts[row];
            if (!_cohortOnly || _opening[account] > T.Zero)
            {
                var change = T.CreateChecked(amounts[row]);
                sums.CompanyChange += change;
                Credit(sums.Change, account, _atEvent ? days[row] : _firstDay, change, row);
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
        var rows = ArrayPool<int>.Shared.Rent(Parts.Block);
        var dates = new RowDay(_run.Revenue.Dates!);
        var kinds = _run.Revenue.Movements.Find<TextColumn>("kind");
        var (contraction, churn) = (kinds?.Pool.Find("contraction") ?? -1, kinds?.Pool.Find("churn") ?? -1);
        for (var start = from; start < end; start += Parts.Block)
        {
            var count = dates.Between(_firstDay, _run.Period.End.DayNumber, start, Math.Min(end, start + Parts.Block), rows);
            count = _isGross ? Losses(rows, count, _run.Revenue.Amounts!.Numerators, kinds is null ? [] : kinds.Codes, contraction, churn) : count;
            work(rows.AsSpan(0, count));
        }

        ArrayPool<int>.Shared.Return(rows);
    }

    private static int Losses(int[] rows, int count, ReadOnlySpan<long> amounts, ReadOnlySpan<int> kinds, int contraction, int churn)
    {
        var kept = 0;
        for (var i = 0; i < count && !kinds.IsEmpty; i++)
        {
            var row = rows[i];
            rows[kept] = row;
            var kind = kinds[row];
            kept += (amounts[row] < 0) & ((kind == contraction) | (kind == churn)) ? 1 : 0;
        }

        return kept;
    }

    private void Credit(T[] sums, int account, int day, T amount, int? movementRow)
    {
        if (_recorder is not null)
        {
            Record(account, day, amount, movementRow);
            return;
        }

        var shares = _holdings.Shares.Shares;
        foreach (var holding in _holdings.Of(account))
        {
            if (holding.Contains(day - _firstDay))
            {
                sums[holding.Person] += amount * T.CreateChecked(shares[holding.ShareCode]);
            }
        }
    }

    private void Record(int account, int day, T amount, int? movementRow)
    {
        if (_recorder!.Person < 0)
        {
            _recorder.Record(account, movementRow, BigInteger.CreateChecked(amount), Ratio.One);
            return;
        }

        foreach (var holding in _holdings.Of(account))
        {
            if (holding.Person == _recorder.Person && holding.Contains(day - _firstDay))
            {
                _recorder.Record(account, movementRow, BigInteger.CreateChecked(amount), new(_holdings.Shares.Shares[holding.ShareCode], _holdings.Shares.Denominator));
            }
        }
    }

    private delegate void ReadOnlySpanAction<TItem>(ReadOnlySpan<TItem> items);
}
