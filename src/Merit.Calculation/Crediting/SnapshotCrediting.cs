using System.Numerics;
using Merit.Calculation.Compilation;
using Merit.Calculation.Exchange;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Compilation;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Crediting;

/// <summary>Finds each account's state at an instant and credits it to the holders of that day.</summary>
internal sealed class SnapshotCrediting
{
    private readonly BoundSnapshot _snapshot;
    private readonly RunContext _run;
    private readonly Table _table;
    private readonly ReferenceColumn? _account;
    private readonly int _throughDay;
    private readonly int _holderDay;

    private SnapshotCrediting(BoundSnapshot snapshot, RunContext run)
    {
        _snapshot = snapshot;
        _run = run;
        _table = run.Dataset[snapshot.Source.Table];
        _account = _table.Schema.Name == "accounts" ? null : _table.Find<ReferenceColumn>("account_id");
        (_throughDay, _holderDay) = InstantOf(snapshot, run);
    }

    /// <summary>The credited rows of a snapshot.</summary>
    public static CreditedRows Credit(BoundSnapshot snapshot, RunContext run) => new SnapshotCrediting(snapshot, run).Credit();

    /// <summary>Movements through the first day are in; holders are those of the second.</summary>
    public static (int ThroughDay, int HolderDay) InstantOf(BoundSnapshot snapshot, RunContext run)
    {
        switch (snapshot.Source.At.Kind)
        {
            case InstantKind.Opening:
                return (run.Period.Start.DayNumber - 1, run.Period.Start.DayNumber);
            case InstantKind.Closing:
                return (run.Period.End.DayNumber, run.Period.End.DayNumber);
            default:
                var day = run.RunValue(snapshot.Day!).Date.DayNumber;
                return (day, day);
        }
    }

    private CreditedRows Credit()
    {
        var conversion = SetConversion.Of(_run.MoneyOf(_snapshot.Symbol, _table), run => run.Exchange, _table.Count, RowsInTime(), _ => _holderDay, _run);
        var converted = conversion?.Columns ?? RunContext.NoColumns;
        var rows = _run.Exclusions.Any ? [.. Rows(converted).Where(row => !_run.Exclusions.IsAccount(AccountOf(row), _holderDay, _holderDay))] : Rows(converted);
        var columns = _run.Reads(_snapshot.Symbol, BoundSnapshot.AccountArr)
            ? new Dictionary<string, Column>(converted, StringComparer.Ordinal) { [BoundSnapshot.AccountArr] = AccountArr(rows) } : converted;
        return new(() => rows)
        {
            Source = new RowSource(_table, _run.Dataset, columns),
            Conversion = conversion,
            Credits = Credit(rows),
            Day = _table.Find<DateColumn>(_table.Schema.DateColumn ?? "") is { } date ? new(date) : new(_ => _holderDay),
            HolderDay = _holderDay,
            CountsWhole = false,
        };
    }

    private int Earliest => _snapshot.Source.WithinDays is { } within ? _throughDay - within : int.MinValue;

    // The rows that the state of an account may be taken from.
    private IEnumerable<int> RowsInTime() =>
        Enumerable.Range(0, _table.Count).Where(row => _table.Schema.Name == "accounts" || (_table.Find<DateColumn>(_table.Schema.DateColumn!)!.DayNumbers[row] is var day && day >= Earliest && day <= _throughDay));

    private int[] Rows(IReadOnlyDictionary<string, Column> converted)
    {
        var filter = _run.Functions.Filter(_snapshot.Filter, new RowSource(_table, _run.Dataset, converted));
        if (_table.Schema.Name == "accounts")
        {
            int[] all = [.. Enumerable.Range(0, _table.Count)];
            return all[..filter.Keep(all, all.Length)];
        }

        if (_table.Count == 0)
        {
            return [];
        }

        return new LastRows(_table, filter).Find(_run.Dataset["accounts"].Count, Earliest, _throughDay, _run.Cancellation);
    }

    private CreditTable Credit(int[] rows)
    {
        var holdings = _run.HoldingsOf(_snapshot.Source.Roles, _holderDay);
        var day = _holderDay - holdings.FirstDay;
        var parts = Parts.Of(rows.Length);
        var credits = new CreditPart[parts.Count];
        parts.Run((part, from, end) =>
        {
            var to = credits[part] = new(_run.People.Count);
            var row = new RowCredits(holdings.Shares, Rollup.None, _run.Reporting);
            for (var i = from; i < end; i++)
            {
                foreach (var holding in holdings.Of(AccountOf(rows[i])))
                {
                    if (!holding.Contains(day))
                    {
                        continue;
                    }

                    if (holdings.MayRepeat)
                    {
                        row.Add(holding.Person, holdings.Shares.Shares[holding.ShareCode], _holderDay);
                    }
                    else
                    {
                        to.Add(holding.Person, Crediting.Credit.Of(rows[i], 0, holding.ShareCode));
                    }
                }

                row.MoveTo(to, rows[i], 0);
            }
        }, _run.Cancellation);

        // One day, and the order of accounts does as well as that of rows.
        return CreditTable.Of(credits, _run.People.Count, holdings.Shares, holdings.FirstDay, (_, _) => null, _run.Cancellation);
    }

    private int AccountOf(int row) => _account is null ? row : _account.Rows[row];

    private Column AccountArr(int[] rows)
    {
        var revenue = _run.RevenueAt(_holderDay, _throughDay);
        var schema = _snapshot.Symbol.Row.Find(BoundSnapshot.AccountArr)!;
        if (revenue.Converted is not null)
        {
            var sums = revenue.Through<BigInteger>(_throughDay);
            var amounts = new Ratio?[_table.Count];
            Array.ForEach(rows, row => amounts[row] = new Ratio(sums[AccountOf(row)], revenue.Denominator));
            return ConvertedColumn.Of(schema, amounts);
        }

        var arr = revenue.Through<Int128>(_throughDay);
        var values = new long[_table.Count];
        Array.Fill(values, NumberColumn.Empty);
        foreach (var row in rows)
        {
            var value = arr[AccountOf(row)];
            values[row] = value < long.MaxValue && value > NumberColumn.Empty ? (long)value : throw new OverflowException("An account's revenue has more than 18 digits.");
        }

        return new NumberColumn(schema, values, (long)revenue.Denominator);
    }
}
