using Merit.Calculation.Compilation;
using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Formulas.Compilation;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Crediting;

/// <summary>Finds the rows of an event set in the period and credits them (design, section 6, point 4).</summary>
internal static class EventCrediting
{
    private const int ChunkRows = 1 << 16;

    /// <summary>The credited rows of a set.</summary>
    public static CreditedRows Credit(BoundEventSet set, RunContext run)
    {
        var table = run.Dataset[set.Source.Table];
        var source = new RowSource(table, run.Dataset, RunContext.NoColumns);
        var day = run.Functions.Day(set.Date, source, table.Schema.DateColumn);
        var filter = run.Functions.Condition(set.Filter, source);
        var first = run.Period.Start.DayNumber;
        var last = run.Period.End.DayNumber;
        var holders = HoldersOf(set, run, source);
        var chunks = (table.Count + ChunkRows - 1) / ChunkRows;
        var lists = new CreditList[chunks];
        var selected = new List<int>[chunks];
        Parallel.For(0, chunks, new ParallelOptions { CancellationToken = run.Cancellation }, chunk =>
        {
            var credits = new CreditList();
            var rows = new List<int>();
            var end = Math.Min(table.Count, (chunk + 1) * ChunkRows);
            for (var row = chunk * ChunkRows; row < end; row++)
            {
                var on = day(row);
                if (on >= first && on <= last && on != DateColumn.Empty && filter(row))
                {
                    rows.Add(row);
                    holders(row, on, credits);
                }
            }

            lists[chunk] = credits;
            selected[chunk] = rows;
        });
        var (creditedRows, persons, shares) = CreditList.Join(lists);
        return new()
        {
            Source = source,
            Selected = [.. selected.SelectMany(rows => rows)],
            Rows = creditedRows,
            Persons = persons,
            Shares = shares,
            ShareDenominator = set.Source.Credit.To == CreditTarget.Book ? run.HoldingsOf(set.Source.Credit.Roles).ShareDenominator : 1,
            Day = day,
            CountsWhole = set.Source.Counts == CountingRule.Whole,
        };
    }

    private static Action<int, int, CreditList> HoldersOf(BoundEventSet set, RunContext run, RowSource source)
    {
        var rule = set.Source.Credit;
        if (rule.To == CreditTarget.Person)
        {
            var person = source.Table.Find<ReferenceColumn>(rule.PersonColumn);
            return (row, day, credits) =>
            {
                if (person is not null && !person.IsEmpty(row))
                {
                    Add(credits, credits.Count, row, person.Rows[row], 1, day, rule.Rollup, run.Reporting);
                }
            };
        }

        var account = run.Functions.Row(set.Account, source, "account_id");
        var holdings = run.HoldingsOf(rule.Roles);
        return (row, day, credits) =>
        {
            var of = account(row);
            if (of == ReferenceColumn.Empty)
            {
                return;
            }

            var firstOfRow = credits.Count;
            foreach (var holding in holdings.Of(of))
            {
                if (holding.Contains(day))
                {
                    Add(credits, firstOfRow, row, holding.Person, holding.Share, day, rule.Rollup, run.Reporting);
                }
            }
        };
    }

    private static void Add(CreditList credits, int firstOfRow, int row, int person, long share, int day, Rollup rollup, ReportingLines reporting)
    {
        credits.Add(firstOfRow, row, person, share);
        if (rollup != Rollup.None)
        {
            foreach (var manager in reporting.Above(person, day, rollup))
            {
                credits.Add(firstOfRow, row, manager, share);
            }
        }
    }
}
