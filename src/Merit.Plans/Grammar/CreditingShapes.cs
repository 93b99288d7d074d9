using Merit.Documents.Shapes;
using static Merit.Plans.Grammar.Shared;

namespace Merit.Plans.Grammar;

/// <summary>Event sets and snapshots.</summary>
internal static class CreditingShapes
{
    private static readonly ChoiceShape Target = new(
        Word("book", "each person who holds the account on that day, times the assignment's share"),
        Word("team", "everyone who is on that day in a team of somebody who holds the account, as 'members' says"),
        Word("person", "the person that the row names, wholly"));

    private static readonly ChoiceShape Members = new(
        Word("whole", "each member has the holder's share whole"),
        Word("equally", "the holder's share is divided by the number of members"));

    private static readonly ObjectShape Handover = new("a part of a handover",
        Must("within", Days, "up to how many days after the transfer, its day being day 0"),
        Must("former", Formula("a percentage", "50%"), "which part of their share those have who held the account until then"),
        Must("new", Formula("a percentage", "50%"), "which part of their share those have who hold it since"),
        May("where", Formula("a condition on a row", "stage = \"proposal\""), "for which rows, seen whole; all when left out"));

    private static readonly ChoiceShape Rollup = new(
        Word("none", "the holder alone"),
        Word("one_level", "the holder's manager too, with the same share"),
        Word("all_levels", "every manager above too, with the same share"));

    private static readonly ChoiceShape Counts = new(
        Word("share", "a count, and an amount per event, is times share"),
        Word("whole", "it is whole to each who has a share"));

    private static readonly ChoiceShape Late = new(
        Word("reversed", "what was taken back, or never given, stays so"),
        Word("credited", "it is credited on the day it is met, in the period that holds that day"));

    private static readonly ObjectShape Provisional = new("a condition due later",
        Must("met", Formula("a date of the row", "contract.booked"), "the day on which the condition was met; without a value while it is not"),
        Must("by", Formula("a date of the row", "date + 60 days"), "the last day on which meeting it counts"),
        Must("cut_off", Days, "how many days after the period's end what is neither met nor past its last day is credited for the time being"),
        May("late", Late, "what becomes of an event that is met after its last day: reversed when left out"));

    private static readonly ObjectShape Credit = new("a credit rule",
        May("to", Target, "whom a row reaches: book when left out"),
        May("roles", Roles, "only assignments in these roles; every role when left out. Not with 'to: person'"),
        May("members", Members, "how a team shares. With 'to: team' only, and always then"),
        May("handover", new ListShape("a list, like [{ within: 30 days, former: 100%, new: 0% }]", Handover) { Least = 1 }, "who has what for a time after an account passes on: the first that fits; the new holder has all when left out"),
        May("column", Name, "the column that names the person: person_id when left out. With 'to: person' only"),
        May("rollup", Rollup, "whether managers are credited too, by the reporting lines of that day: none when left out"));

    public static ObjectShape EventSet { get; } = new("an event set",
        Must("of", Table, "the table whose rows happen"),
        May("where", Formula("a condition on a row", "kind = \"expansion\""), "which rows, seen whole; all when left out"),
        May("date", Formula("a date of the row", "booked"), "the day that decides the period, and the holder; the table's own date column when left out"),
        May("over", Window, "which days are looked at: those of the period when left out. For measures only"),
        May("held", Formula("a date of the row, or 'by_days'", "due_date", "by_days"), "the day that decides the holder, where it is another; by_days for everyone who held the account on days of the period"),
        May("account", Formula("an account of the row", "account_id"), "the account that decides the holder; account_id when left out"),
        May("credit", new EitherShape(Target, Credit), "to whom a row is credited: to the book when left out"),
        May("provisional", Provisional, "on what condition, due after the period, rows are credited for the time being and else taken back; for good when left out"),
        May("counts", Counts, "whether counts and amounts per event are times share or whole to each: share when left out"));

    public static ObjectShape Snapshot { get; } = new("a snapshot",
        Must("of", Table, "accounts, or a table of dated rows with accounts"),
        Must("at", Formula("'opening', 'closing' or a date", "opening", "closing", "period.end - 1 month"), "the instant: before the period's first day, after its last, or after a day that a formula gives"),
        May("where", Formula("a condition on a row", "licenses_purchased > 0"), "which rows to choose from; all when left out"),
        May("within", Days, "how many days old a row may be at the instant; any age when left out"),
        May("roles", Roles, "only holders in these roles; every role when left out"));

    private static TextShape Window => new("a window of days")
    {
        Pattern = "^(quarter_to_date|year_to_date|trailing [1-9][0-9]{0,2} (day|week|month|year)s?|[1-9][0-9]{0,2} periods? back)$",
        PatternInWords = "'quarter_to_date', 'year_to_date', 'trailing' and how long, or so many 'periods back'",
        Examples = ["year_to_date", "trailing 3 months", "1 period back"],
    };

    private static TextShape Table => new("the name of a table")
    {
        Pattern = "^[a-z][a-z0-9_]*$",
        PatternInWords = "lower-case letters, digits and '_'",
        Examples = ["movements"],
    };
}
