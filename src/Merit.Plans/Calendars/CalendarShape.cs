using Merit.Documents.Shapes;
using static Merit.Plans.Grammar.Shared;

namespace Merit.Plans.Calendars;

/// <summary>The grammar of a company's file <c>calendars.yaml</c>: what <c>docs/plan-reference.md</c> describes, said once for the check and the JSON Schema.</summary>
public static class CalendarShape
{
    /// <summary>Months in their order, as the document writes them.</summary>
    internal static readonly string[] MonthNames = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly ObjectShape Months = new("a calendar of months",
        Must("from", DayOfYear("07-01"), "the first day of its years, of its quarters and of its months: month and day, the 28th at the latest"));

    private static readonly ObjectShape YearEnds = new("the end of a year",
        Must("on", new ChoiceShape([.. Enum.GetValues<DayOfWeek>().Select(day => Word(WordOf(day), $"weeks end on a {day}"))]), "the weekday on which weeks and years end"),
        May("last_of", new ChoiceShape([.. MonthNames.Select(month => Word(month, $"the last of that weekday in {char.ToUpperInvariant(month[0])}{month[1..]}"))]), "the month whose last such weekday it is"),
        May("nearest_to", DayOfYear("01-31"), "the day to which it is the nearest such weekday: month and day"))
    {
        Rules = [KeyRule.ExactlyOne("last_of", "nearest_to")],
    };

    private static readonly ObjectShape Weeks = new("a calendar of weeks",
        Must("year_ends", YearEnds, "the last day of its years"),
        Must("quarters", Pattern, "the weeks of each month of a quarter; of all four quarters where they differ. 52 together"),
        Must("long_year", new ListShape("a list of four quarters, like [4-4-5, 4-4-5, 4-4-5, 4-4-6]", Quarter) { Least = 4 }, "the same of a year of 53 weeks, which says where the week goes that others do not have"));

    private static readonly ObjectShape OwnCalendar = new("a calendar",
        May("title", Title, "what people call it"),
        Must("prefix", Prefix, "the letters before the years in the names of its periods: FY for FY2027, FY2027-Q1, FY2027-P01 and, of weeks, FY2027-W01"),
        Must("named_after", new ChoiceShape(Word("start", "the year in which they begin"), Word("end", "the year in which they end")), "after which calendar year its years are named"),
        May("months", Months, "years of twelve months"),
        May("weeks", Weeks, "years of 52 or 53 whole weeks, of which four or five make a month"))
    {
        Rules = [KeyRule.ExactlyOne("months", "weeks")],
    };

    /// <summary>The whole document.</summary>
    public static ObjectShape Document { get; } = new("a company's calendars",
        Must("calendars", Named("a map of names to calendars", OwnCalendar), "calendars of the company's own, which plans choose by name"));

    /// <summary>The JSON Schema (draft 2020-12) of <c>calendars.yaml</c>, indented; the same bytes every time.</summary>
    public static string Schema { get; } = SchemaDocument.Write(Document, "Merit calendars", "How a company cuts time into periods; docs/plan-reference.md explains every key.");

    /// <summary>The word for a weekday.</summary>
    internal static string WordOf(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "monday",
        DayOfWeek.Tuesday => "tuesday",
        DayOfWeek.Wednesday => "wednesday",
        DayOfWeek.Thursday => "thursday",
        DayOfWeek.Friday => "friday",
        DayOfWeek.Saturday => "saturday",
        _ => "sunday",
    };

    private static EitherShape Pattern => new(Quarter, new ListShape("a list of four quarters, like [4-4-4, 4-4-4, 4-4-4, 4-4-4-4]", Quarter) { Least = 4 });

    private static TextShape Quarter => new("the weeks of a quarter's months")
    {
        Pattern = "^[1-9](-[1-9]){0,3}$",
        PatternInWords = "numbers of weeks with '-' between them",
        Examples = ["4-4-5", "4-5-4", "5-4-4"],
    };

    private static TextShape Prefix => new("a prefix")
    {
        Pattern = "^[A-Z]{1,8}$",
        PatternInWords = "one to eight capital letters",
        Examples = ["FY"],
        Likely = text => text.ToUpperInvariant(),
    };

    private static TextShape DayOfYear(string example) => new("a day of the year")
    {
        Pattern = "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        PatternInWords = "month and day, with two digits each",
        Examples = [example],
        Likely = text => text.Replace('/', '-').Replace('.', '-'),
    };
}
