using Merit.Calculation.Compilation;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Formulas.Compilation;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Crediting;

/// <summary>Finds each account's state at an instant and credits it to the holders of that day.</summary>
internal static class SnapshotCrediting
{
    /// <summary>The credited rows of a snapshot.</summary>
    public static CreditedRows Credit(BoundSnapshot snapshot, RunContext run)
    {
        var table = run.Dataset[snapshot.Source.Table];
        var (throughDay, holderDay) = InstantOf(snapshot, run);
        var plain = new RowSource(table, run.Dataset, RunContext.NoColumns);
        var filter = run.Functions.Condition(snapshot.Filter, plain);
        var isAccounts = table.Schema.Name == "accounts";
        var rows = isAccounts ? AllWhere(table.Count, filter) : LastRows(table, filter, throughDay, snapshot.Source.WithinDays, run);
        int AccountOf(int row) => isAccounts ? row : table.Find<ReferenceColumn>("account_id")!.Rows[row];

        var holdings = run.HoldingsOf(snapshot.Source.Roles);
        var credits = new CreditList();
        foreach (var row in rows)
        {
            var firstOfRow = credits.Count;
            foreach (var holding in holdings.Of(AccountOf(row)))
            {
                if (holding.Contains(holderDay))
                {
                    credits.Add(firstOfRow, row, holding.Person, holding.Share);
                }
            }
        }

        var (creditedRows, persons, shares) = CreditList.Join([credits]);
        var arr = new Lazy<Column>(() => AccountArr(snapshot, run, rows, AccountOf, throughDay, table.Count));
        return new()
        {
            Source = new RowSource(table, run.Dataset, run.Reads(snapshot.Symbol, BoundSnapshot.AccountArr) ? new Dictionary<string, Column>(StringComparer.Ordinal) { [BoundSnapshot.AccountArr] = arr.Value } : RunContext.NoColumns),
            Selected = rows,
            Rows = creditedRows,
            Persons = persons,
            Shares = shares,
            ShareDenominator = holdings.ShareDenominator,
            Day = table.Find<DateColumn>(table.Schema.DateColumn ?? "") is { } date ? row => date.DayNumbers[row] : _ => holderDay,
            CountsWhole = false,
        };
    }

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

    private static int[] AllWhere(int count, Func<int, bool> filter) => [.. Enumerable.Range(0, count).Where(filter)];

    private static int[] LastRows(Table table, Func<int, bool> filter, int throughDay, int? withinDays, RunContext run)
    {
        if (table.Count == 0)
        {
            return [];
        }

        var account = table.Find<ReferenceColumn>("account_id")!.Rows;
        var days = table.Find<DateColumn>(table.Schema.DateColumn!)!.DayNumbers;
        var earliest = withinDays is { } within ? throughDay - within : int.MinValue;
        var last = new int[run.Dataset["accounts"].Count];
        Array.Fill(last, -1);
        for (var row = 0; row < table.Count; row++)
        {
            var day = days[row];
            if (day == DateColumn.Empty || day > throughDay || day < earliest || account[row] == ReferenceColumn.Empty || !filter(row))
            {
                continue;
            }

            ref var best = ref last[account[row]];
            if (best < 0 || day > days[best] || (day == days[best] && table.Ids is { } ids && ids.CompareRows(row, best) > 0))
            {
                best = row;
            }
        }

        return [.. last.Where(row => row >= 0)];
    }

    private static NumberColumn AccountArr(BoundSnapshot snapshot, RunContext run, int[] rows, Func<int, int> accountOf, int throughDay, int count)
    {
        var arr = run.Revenue.Through(throughDay);
        var values = new long[count];
        Array.Fill(values, NumberColumn.Empty);
        foreach (var row in rows)
        {
            var value = arr[accountOf(row)];
            values[row] = value < long.MaxValue && value > NumberColumn.Empty ? (long)value : throw new OverflowException("An account's revenue has more than 18 digits.");
        }

        return new(snapshot.Symbol.Row.Find(BoundSnapshot.AccountArr)!, values, run.Revenue.Denominator);
    }
}
