using System.Buffers;
using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting.Provisional;
using Merit.Calculation.Exchange;
using Merit.Calculation.Release;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Crediting;

/// <summary>Finds the rows of an event set in the period and credits them (design, section 6, point 4).</summary>
internal sealed class EventCrediting
{
    private readonly RunContext _run;
    private readonly BoundEventSet _set;
    private readonly CreditRule _rule;
    private readonly RowSource _source;
    private readonly RowDay _day;
    private readonly EffectiveRange _days;
    private readonly Lazy<RowsBetween> _inPeriod;
    private readonly RowFilter _filter;
    private readonly Holdings? _holdings;
    private readonly Func<int, int>? _account;
    private readonly ReferenceColumn? _key;
    private readonly ShareCodes _shares;
    private readonly RowHolders? _holders;
    private readonly Func<int, bool>? _excluded;
    private readonly CarriedFacts _carried;
    private readonly SetConversion? _conversion;
    private readonly ProvisionalRows? _provisional;

    private EventCrediting(BoundEventSet set, BoundFormula? number, CashReceived? cash, RunContext run)
    {
        _run = run;
        _set = set;
        _rule = set.Source.Credit;
        var table = run.Dataset[set.Source.Table];
        _source = new RowSource(table, run.Dataset, RunContext.NoColumns);
        _day = run.Functions.Day(set.Date, _source, table.Schema.DateColumn);
        _days = set.Source.Over?.Of(run.Period) ?? run.Period.Range;
        _inPeriod = new(() => set.Source.Over is null ? run.RowsInPeriod(table, _day) : new(_day, _days.From.DayNumber, _days.LastDay.DayNumber, table.Count));
        _provisional = set.Provisional is null ? null : new(set, _source, _day, _days, run);
        _conversion = SetConversion.Of(run.MoneyOf(set.Symbol, table), from => from.Exchange, table.Count, _provisional is null ? RowsInDays() : RowsInDays().Union(_provisional.Later.Keys), _day.Of, run, _provisional is null ? null : _provisional.OriginOf);
        _source = _conversion is null ? _source : _source with { Extra = _conversion.Columns };
        _provisional?.Select(_source);
        _filter = run.Functions.Filter(set.Filter, _source);
        _excluded = run.Exclusions.Of(set, _source, _day, run.Functions);
        _carried = new(number, number is null ? null : run.Functions.Number(number.Root, _source).Compiled is { MayBeEmpty: false } compiled ? compiled : null, cash);
        if (!set.IsPlain || RowHolders.HasSplits(set, run))
        {
            _holders = new(set, _source, _day, run);
            _shares = new(1);
            return;
        }

        if (_rule.To == CreditTarget.Person)
        {
            _key = table.Find<ReferenceColumn>(_rule.PersonColumn);
            _shares = new(1);
            return;
        }

        _holdings = run.HoldingsOf(_rule.Roles);
        _shares = _holdings.Shares;
        _key = set.Account is null ? table.Find<ReferenceColumn>("account_id") : null;
        _account = set.Account is null ? null : run.Functions.Row(set.Account, _source, "account_id");
    }

    /// <summary>The credited rows of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="number">A number of the rows that credits carry if it can be compiled; null for none.</param>
    /// <param name="cash">What was received, if credits carry that; else null.</param>
    /// <param name="run">The plan's run.</param>
    public static CreditedRows Credit(BoundEventSet set, BoundFormula? number, CashReceived? cash, RunContext run)
    {
        var crediting = new EventCrediting(set, number, cash, run);
        return new(crediting.Select)
        {
            Source = crediting._source,
            Credits = crediting.Credit(),
            Carried = crediting._carried,
            Day = crediting._day,
            CountsWhole = set.Source.Counts == CountingRule.Whole,
            Conversion = crediting._conversion,
            Excluded = crediting._excluded,
            Provisional = crediting._provisional,
        };
    }

    private IEnumerable<int> RowsInDays()
    {
        var (first, last) = (_days.From.DayNumber, _days.LastDay.DayNumber);
        return Enumerable.Range(0, _source.Table.Count).Where(row => _day.Of(row) is var day && day >= first && day <= last);
    }

    private int[] Select()
    {
        var parts = Parts.Of(_source.Table.Count);
        var found = new List<int>[parts.Count];
        parts.Run((part, from, end) =>
        {
            found[part] = [];
            EachBlock(from, end, (rows, count) => found[part].AddRange(rows.AsSpan(0, count)));
        }, _run.Cancellation);
        var own = found.SelectMany(rows => rows);
        return _provisional is null ? [.. own] : [.. own.Concat(_provisional.Later.Keys).Order()];
    }

    private CreditTable Credit()
    {
        if (_holders is not null)
        {
            return new ExactCrediting(_set, _source, _holders, _day, _days.From.DayNumber, _carried, _run).Credit(EachBlock, _provisional);
        }

        var parts = Parts.Of(_source.Table.Count);
        var credits = new CreditPart[parts.Count];
        parts.Run((part, from, end) =>
        {
            credits[part] = new(_run.People.Count);
            EachBlock(from, end, CreditTo(credits[part], from, end));
        }, _run.Cancellation);
        return CreditTable.Of(credits, _run.People.Count, _shares, _run.Period.Start.DayNumber, (first, last) => _run.RanksOf(_source.Table, first, last), _run.Cancellation);
    }

    private void EachBlock(int from, int end, Action<int[], int> work)
    {
        var rows = ArrayPool<int>.Shared.Rent(Parts.Block);
        var inPeriod = _inPeriod.Value;
        for (var start = from; start < end; start += Parts.Block)
        {
            var count = inPeriod.Find(start, Math.Min(end, start + Parts.Block), rows);
            count = _excluded is null ? count : Without(rows, count, _excluded);
            count = count == 0 ? 0 : _filter.Keep(rows, count);
            work(rows, _provisional is null ? count : Without(rows, count, row => !_provisional.IsCredited(row)));
        }

        ArrayPool<int>.Shared.Return(rows);
    }

    private static int Without(int[] rows, int count, Func<int, bool> isLeftOut)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (!isLeftOut(rows[i]))
            {
                rows[kept++] = rows[i];
            }
        }

        return kept;
    }

    // What a part does with the rows of a block. What adds up needs the slower way.
    private Action<int[], int> CreditTo(CreditPart part, int from, int end)
    {
        var (values, states) = (new long[Parts.Block], new PaidState[Parts.Block]);
        if (_rule.Rollup == Rollup.None && _holdings is { MayRepeat: false } && _account is null && _key is { HasEmpty: false } && _day.Column is { } days)
        {
            var slots = new Holding[Parts.Block];
            return (rows, count) =>
            {
                _holdings.Slots(rows.AsSpan(0, count), _key.Rows, slots);
                _carried.Read(rows, count, values, states);
                var done = count == 0 ? 1 : rows[0] - from + Parts.Block;
                CreditHolders(rows.AsSpan(0, count), _holdings, slots, days.DayNumbers, (values, states), part, (long)part.Count * (end - from) / done * 9 / 8);
            };
        }

        var row = new RowCredits(_shares, _rule.Rollup, _run.Reporting);
        return (rows, count) =>
        {
            _carried.Read(rows, count, values, states);
            CreditOneByOne(rows.AsSpan(0, count), (values, states), row, part);
        };
    }

    private static void CreditHolders(
        ReadOnlySpan<int> rows, Holdings holdings, Holding[] slots, ReadOnlySpan<int> days, (long[] Values, PaidState[] States) carried, CreditPart part, long expected)
    {
        var (values, states) = carried;
        var (persons, credits) = part.Room((rows.Length * holdings.Longest) + 1, expected);
        var next = part.Count;
        for (var i = 0; i < rows.Length; i++)
        {
            var slot = slots[i];
            var day = days[rows[i]] - holdings.FirstDay;
            if (!slot.IsPlace)
            {
                // Written in any case and counted when it holds: whether it holds on a day is not to be guessed.
                persons[next] = slot.Person;
                credits[next] = Crediting.Credit.Of(rows[i], day, slot.ShareCode, values[i], states[i]);
                next += slot.Contains(day) ? 1 : 0;
                continue;
            }

            foreach (var holding in holdings.ListOf(slot))
            {
                persons[next] = holding.Person;
                credits[next] = Crediting.Credit.Of(rows[i], day, holding.ShareCode, values[i], states[i]);
                next += holding.Contains(day) ? 1 : 0;
            }
        }

        part.Took(next);
    }

    private void CreditOneByOne(ReadOnlySpan<int> rows, (long[] Values, PaidState[] States) carried, RowCredits credits, CreditPart part)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var key = _account is not null ? _account(row) : _key is null ? ReferenceColumn.Empty : _key.Rows[row];
            if (key == ReferenceColumn.Empty)
            {
                continue;
            }

            var day = _day.Of(row);
            var offset = day - _run.Period.Start.DayNumber;
            if (_holdings is null)
            {
                credits.Add(key, 1, day);
            }
            else
            {
                foreach (var holding in _holdings.Of(key))
                {
                    if (holding.Contains(offset))
                    {
                        credits.Add(holding.Person, _shares.Shares[holding.ShareCode], day);
                    }
                }
            }

            credits.MoveTo(part, row, offset, carried.Values[i], carried.States[i]);
        }
    }
}
