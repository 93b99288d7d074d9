using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Compilation;

/// <summary>Tables with empty values, absent columns, awkward denominators and numbers near the limit.</summary>
internal static class GeneratedRows
{
    private static readonly TextPool Words = Pool("x", "y", "z", "");
    private static readonly TextPool OtherWords = Pool("z", "w", "x");

    public static TableSchema Accounts { get; } = new("accounts", "a customer",
    [
        new("id", ColumnType.Id, "") { Required = true }, new("parent_id", ColumnType.Reference, "") { References = "accounts" }, new("segment", ColumnType.Text, ""),
        new("size", ColumnType.Count, ""), new("weight", ColumnType.Ratio, "") { Required = true },
    ]);

    // Required columns too can lack values here: the compiler trusts the data and not the schema.
    public static TableSchema Events { get; } = new("events", "an event",
    [
        new("id", ColumnType.Id, "") { Required = true }, new("account_id", ColumnType.Reference, "") { References = "accounts", Required = true },
        new("other_id", ColumnType.Reference, "") { References = "accounts" }, new("kind", ColumnType.Text, "") { Required = true }, new("reason", ColumnType.Text, ""),
        new("arr", ColumnType.Money, "") { Required = true }, new("tcv", ColumnType.Money, ""), new("big", ColumnType.Money, "") { Required = true }, new("share", ColumnType.Ratio, ""),
        new("score", ColumnType.Number, "") { Required = true }, new("months", ColumnType.Count, ""), new("date", ColumnType.Date, "") { Required = true }, new("due", ColumnType.Date, ""),
        new("open", ColumnType.YesNo, "") { Required = true }, new("won", ColumnType.YesNo, ""),
    ], "date");

    public static FormulaScope Scope { get; } = new()
    {
        Tables = new Dictionary<string, TableSchema> { ["accounts"] = Accounts, ["events"] = Events },
        Row = Events.With([new("account_arr", ColumnType.Money, "computed") { Required = true }]),
        Scalars = new[]
        {
            new ScalarSymbol("bonus_amount", new(ValueKind.Money), false), new ScalarSymbol("kicker", new(ValueKind.Ratio), false),
            new ScalarSymbol("missing", new(ValueKind.Ratio, MayBeEmpty: true), false), new ScalarSymbol("period.start", new(ValueKind.Date), false),
        }.ToDictionary(s => s.Name),
        Lookups = GeneratedLookups.All.ToDictionary(table => table.Name),
        Currency = Merit.Data.Amounts.Currency.Parse("USD"),
    };

    public static Gen<RowSource> Sources { get; } =
        from accounts in AccountRows(5)
        from count in Gen.Choose(1, 12)
        from events in EventRows(count, accounts)
        from arr in Numbers(new("account_arr", ColumnType.Money, ""), count, 10_000_000)
        select new RowSource(events, new Dataset([accounts, events]), new Dictionary<string, Column> { ["account_arr"] = arr });

    public static FormulaValue? ScalarOf(ScalarSymbol symbol) => symbol.Name switch
    {
        "bonus_amount" => FormulaValue.Of(ValueKind.Money, new(1001, 7)),
        "kicker" => FormulaValue.Of(ValueKind.Ratio, new(1, 3)),
        "period.start" => FormulaValue.Of(new DateOnly(2024, 2, 29)),
        _ => null,
    };

    private static Gen<Table> AccountRows(int count) =>
        from parents in Keys(count, count)
        from segments in Texts(Accounts.Find("segment")!, count, Words)
        from sizes in Numbers(Accounts.Find("size")!, count, 1000)
        from weights in Numbers(Accounts.Find("weight")!, count, 12)
        let ids = Ids(Accounts, count, "A")
        select new Table(Accounts, count, [ids, new ReferenceColumn(Accounts.Find("parent_id")!, parents, ids), segments, sizes, weights]);

    private static Gen<Table> EventRows(int count, Table accounts) =>
        from account in Keys(count, accounts.Count)
        from other in Keys(count, accounts.Count)
        from kinds in Texts(Events.Find("kind")!, count, Words)
        from reasons in Texts(Events.Find("reason")!, count, OtherWords)
        from arr in Numbers(Events.Find("arr")!, count, 100_000_000)
        from tcv in Numbers(Events.Find("tcv")!, count, 100_000_000)
        from big in Numbers(Events.Find("big")!, count, long.MaxValue)
        from share in Numbers(Events.Find("share")!, count, 10)
        from score in Numbers(Events.Find("score")!, count, 100)
        from months in Numbers(Events.Find("months")!, count, 60)
        from date in Days("date", count)
        from due in Days("due", count)
        from open in States("open", count)
        from won in States("won", count)
        from absent in Gen.Elements("", "", "", "tcv", "due", "reason", "other_id", "won", "arr")
        let columns = new Column[]
        {
            Ids(Events, count, "E"), new ReferenceColumn(Events.Find("account_id")!, account, accounts.Ids!), new ReferenceColumn(Events.Find("other_id")!, other, accounts.Ids!), kinds, reasons,
            arr, tcv, big, share, score, months, date, due, open, won,
        }
        select new Table(Events, count, columns.Where(c => c.Schema.Name != absent));

    private static Gen<T[]> Sometimes<T>(int count, Gen<T> values, T empty) =>
        from emptyOf100 in Gen.Elements(0, 0, 30)
        from items in Gen.Frequency((100 - emptyOf100, values), (emptyOf100, Gen.Constant(empty))).ArrayOf(count)
        select items;

    private static Gen<NumberColumn> Numbers(ColumnSchema schema, int count, long largest) =>
        from denominator in Gen.Elements(1L, 2, 3, 6, 7, 100)
        from edges in Gen.Elements(false, false, true)
        from numerators in Sometimes(count, edges ? Gen.Elements(-largest, largest, 0, 1, -1) : Gen.Choose((int)-Math.Min(largest, 1_000_000), (int)Math.Min(largest, 1_000_000)).Select(n => (long)n), NumberColumn.Empty)
        select new NumberColumn(schema, numerators, denominator);

    private static Gen<TextColumn> Texts(ColumnSchema schema, int count, TextPool pool) =>
        Sometimes(count, Gen.Choose(0, pool.Count - 1), TextColumn.Empty).Select(codes => new TextColumn(schema, codes, pool));

    private static Gen<DateColumn> Days(string name, int count) =>
        Sometimes(count, Gen.OneOf(Gen.Choose(738_000, 740_000), Gen.Elements(0, DateOnly.MaxValue.DayNumber, 738_944, 738_945)), DateColumn.Empty).Select(days => new DateColumn(Events.Find(name)!, days));

    private static Gen<YesNoColumn> States(string name, int count) =>
        Sometimes(count, Gen.Elements<byte>(0, 1), YesNoColumn.Empty).Select(states => new YesNoColumn(Events.Find(name)!, states));

    private static Gen<int[]> Keys(int count, int targets) => Sometimes(count, Gen.Choose(0, targets - 1), ReferenceColumn.Empty);

    private static IdColumn Ids(TableSchema schema, int count, string prefix) => IdColumn.Of(schema.Find("id")!, [.. Enumerable.Range(0, count).Select(i => $"{prefix}{i}")]);

    private static TextPool Pool(params string[] texts)
    {
        var pool = new TextPool();
        foreach (var text in texts)
        {
            pool.Intern(text);
        }

        return pool;
    }
}
