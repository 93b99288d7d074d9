using FsCheck;
using FsCheck.Fluent;

namespace Merit.Formulas.Tests.Compilation;

/// <summary>Row formulas of each kind, as text; every one binds in <see cref="GeneratedRows.Scope"/>.</summary>
internal static class GeneratedFormulas
{
    public static Gen<string> Numbers { get; } = Gen.OneOf(Sized(Money), Sized(Ratio), Sized(Count), Sized(Score));

    public static Gen<string> Conditions { get; } = Sized(Condition);

    public static Gen<string> Dates { get; } = Sized(Date);

    public static Gen<string> Rows { get; } = Sized(Row);

    private static Gen<string> Sized(Func<int, Gen<string>> kind) => Gen.Choose(1, 16).SelectMany(kind);

    private static Gen<string> Money(int size) => Numeric(size, Money, "arr", "arr", "account_arr", "big", "tcv otherwise 0", "tcv otherwise arr", "123.45 USD", "bonus_amount", "tcv",
    [
        Two(size, Money, Ratio, "{0} * {1}"), Two(size, Money, Count, "{1} * {0}"), Two(size, Money, Score, "{0} * {1}"), Two(size, Money, Ratio, "{0} / {1} otherwise 5"),
        Two(size, Money, Money, "(tcv + {0}) otherwise {1}"), One(size, Date, "daily({0}) otherwise 4"), Gen.Elements("segments(account.segment)", "segments(kind) otherwise 1", "segments(account_id) otherwise 1"),
    ]);

    private static Gen<string> Ratio(int size) => Numeric(size, Ratio, "share otherwise 0", "1/3", "2/7 * 1", "85%", "account.weight otherwise 0", "kicker", "other.weight otherwise 50%", "missing", "share",
        [Two(size, Ratio, Ratio, "{0} * {1}"), Two(size, Money, Money, "{0} / {1} otherwise 1/3"), One(size, Count, "steps({0})"), One(size, Score, "steps({0}) otherwise 7%"), One(size, Score, "scores({0})"), One(size, Count, "lines({0}) otherwise 1%"),
            Two(size, Money, Date, "matrix({0}, {1}) otherwise 2%"), Two(size, Money, Date, "matrix({0}, {1})")]);

    private static Gen<string> Count(int size) => Numeric(size, Count, "months otherwise 1", "account.size otherwise 0", "other.parent.size otherwise 3", "months otherwise 12", "account.parent.size otherwise 2",
        "months otherwise 0", "(months - 1) otherwise 0", "other.size otherwise 9", "months",
        [Two(size, Date, Date, "{0} - {1}"), Two(size, Date, Date, "days_between({0}, {1})"), Two(size, Count, Ratio, "{0} * {1}")]);

    private static Gen<string> Score(int size) => Numeric(size, Score, "score", "score", "score", "score / 10", "score * 3", "score + 1", "score - 2/3", "-score", "score",
        [One(size, Date, "year({0})"), One(size, Date, "month({0})"), Two(size, Score, Score, "{0} * {1}")]);

    private static Gen<string> Numeric(int size, Func<int, Gen<string>> same, string a, string b, string c, string d, string e, string f, string g, string h, string i, Gen<string>[] more)
    {
        var leaf = Gen.Elements(a, b, c, d, e, f, g, h, i);
        if (size <= 1)
        {
            return leaf;
        }

        (int, Gen<string>)[] all =
        [
            (1, leaf), (2, Two(size, same, same, "{0} + {1}")), (2, Two(size, same, same, "{0} - {1}")), (1, One(size, same, "-{0}")), (1, One(size, same, "abs({0})")),
            (1, Two(size, same, same, "min({0}, {1})")), (1, Two(size, same, same, "max({0}, {1}, 0)")), (1, Two(size, same, same, "clamp({0}, {1}, 100)")),
            (1, One(size, same, "{0} / 7")), (1, One(size, same, "0.15 * {0}")), (1, One(size, same, "{0} / -0.5")),
            (2, from x in Later(Condition, size / 3) from y in same(size / 3) from z in same(size / 3) select $"if({x}, {y}, {z})"),
            (1, from x in Later(same, size / 2) from to in Gen.Elements("0.01", "1", "7", "2/3 + 1/3") from mode in Gen.Elements("half-even", "half-up", "up", "down") select $"round({x}, {to}, {mode})"),
            .. more.Select(gen => (1, gen)),
        ];
        return Gen.Frequency(all);
    }

    private static Gen<string> Date(int size)
    {
        var leaf = Gen.Elements("date", "date", "due otherwise date", "2026-01-31", "period.start", "due otherwise 2024-02-29", "due");
        return size <= 1 ? leaf : Gen.OneOf(leaf, One(size, Date, "{0} + 1 month"), One(size, Date, "{0} - 13 months"), One(size, Date, "{0} - 90 days"), One(size, Date, "{0} + 2 weeks"),
            Two(size, Date, Date, "max({0}, {1})"), Two(size, Date, Date, "min({0}, {1})"), Two(size, Date, Date, "clamp({0}, {1}, 2025-06-30)"),
            from x in Later(Condition, size / 3) from y in Date(size / 3) from z in Date(size / 3) select $"if({x}, {y}, {z})");
    }

    private static Gen<string> Row(int size)
    {
        var leaf = Gen.Elements("account_id", "other_id", "account.parent_id", "other.parent_id");
        return size <= 1 ? leaf : Gen.OneOf(leaf, Two(size, Row, Row, "{0} otherwise {1}"), from x in Later(Condition, size / 3) from y in Row(size / 3) from z in Row(size / 3) select $"if({x}, {y}, {z})");
    }

    private static Gen<string> Condition(int size)
    {
        var leaf = Gen.Elements("kind = \"x\"", "reason <> \"x\"", "reason = \"nowhere\"", "kind = reason", "reason <> kind", "kind in (\"x\", \"z\")", "reason not in (\"w\", \"\")", "account_id = \"A1\"",
            "\"A9\" <> account_id", "id in (\"E1\", \"E3\")", "account_id = other_id", "other_id <> account.parent_id", "account.segment = \"y\"", "other.segment <> kind", "other.parent is empty",
            "tcv is not empty", "due is empty", "reason is empty", "won is not empty", "open", "won otherwise false", "won otherwise open", "open = true", "won", "open <> (won otherwise true)", "true",
            "missing > 5%", "account.id = \"A2\"", "other.parent_id = \"A0\"", "account_id in (\"A0\", \"A7\")", "parent is empty").Select(c => c.Replace("other.parent is", "other.parent_id is").Replace("parent is empty", "account.parent_id is empty"));
        if (size <= 1)
        {
            return leaf;
        }

        var compares = Gen.Elements("=", "<>", "<", "<=", ">", ">=");
        var comparisons = Gen.OneOf(
            Two(size, Money, Money, "{0} OP {1}"),
            Two(size, Ratio, Ratio, "{0} OP {1}"),
            Two(size, Count, Count, "{0} OP {1}"),
            Two(size, Date, Date, "{0} OP {1}"),
            One(size, Money, "{0} OP 10000"),
            One(size, Score, "{0} OP 2.5"));
        return Gen.Frequency(
            (3, leaf),
            (2, from o in compares from x in comparisons select x.Replace("OP", o)),
            (2, Two(size, Condition, Condition, "{0} and {1}")), (2, Two(size, Condition, Condition, "{0} or {1}")), (1, One(size, Condition, "not {0}")),
            (1, Two(size, Count, Count, "{0} in (12, {1})")), (1, Two(size, Money, Money, "{0} not in ({1}, 5)")),
            (1, from x in Later(Condition, size / 3) from y in Condition(size / 3) from z in Condition(size / 3) select $"if({x}, {y}, {z})"));
    }

    private static Gen<string> One(int size, Func<int, Gen<string>> kind, string form) => Later(kind, size / 2).Select(x => form.Replace("{0}", $"({x})"));

    private static Gen<string> Two(int size, Func<int, Gen<string>> first, Func<int, Gen<string>> second, string form) =>
        from x in Later(first, size / 2) from y in second(size / 2) select form.Replace("{0}", $"({x})").Replace("{1}", $"({y})");

    // Generators are made as they are drawn from: all of them at once would be a tree of millions.
    private static Gen<string> Later(Func<int, Gen<string>> kind, int size) => Gen.Constant(size).SelectMany(kind);
}
