using System.Collections.Immutable;
using System.Globalization;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Documents;
using Merit.Documents.Shapes;
using Calendar = Merit.Data.Time.Calendar;

namespace Merit.Plans.Calendars;

/// <summary>Reads a company's file <c>calendars.yaml</c>. The grammar is in <c>docs/plan-reference.md</c>.</summary>
public static class CalendarReader
{
    private const int LastDayOfEveryMonth = 28;

    /// <summary>Reads the calendars of a company's own.</summary>
    /// <param name="text">The document.</param>
    /// <param name="fileName">The file as the person named it; messages begin with it.</param>
    /// <param name="diagnostics">Receives every finding, each with its place.</param>
    /// <returns>They and those that everybody has; null when anything is an error.</returns>
    public static CalendarSet? Read(string text, string fileName, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var found = new DiagnosticBag();
        CalendarSet? calendars = null;
        if (DocumentReader.Read(text, fileName, found) is { } root)
        {
            CalendarShape.Document.Check(root, "the document", new ShapeCheck(found));
            calendars = found.HasErrors ? null : new([.. All(root.Mapping("calendars")!, found)]);
        }

        diagnostics.AddRange(found.InOrder());
        return found.HasErrors ? null : calendars;
    }

    private static IEnumerable<Calendar> All(MappingNode calendars, DiagnosticBag diagnostics)
    {
        var prefixes = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var entry in calendars.Entries)
        {
            var map = (MappingNode)entry.Value;
            var prefix = map.Scalar("prefix")!;
            if (CalendarSet.BuiltIn.Find(entry.Name) is not null)
            {
                diagnostics.Error("calendar-name", entry.Key.Where, $"'{entry.Name}' is a calendar that everybody has.", "Give this one another name.");
            }

            if (prefix.Text == Calendar.IsoWeeks.Prefix)
            {
                diagnostics.Error("calendar-prefix", prefix.Where, $"'{prefix.Text}2026' is a year of the calendar '{Calendar.IsoWeeks.Name}', which everybody has.", "Give this one another prefix.");
            }
            else if (!prefixes.TryAdd(prefix.Text, prefix))
            {
                diagnostics.Error("calendar-prefix", prefix.Where, $"Two calendars have the prefix '{prefix.Text}', and '{prefix.Text}2026' would be a year of both.", "Give one of them another.", prefixes[prefix.Text].Where);
            }

            if (One(entry.Name, prefix.Text, map, diagnostics) is { } calendar)
            {
                yield return calendar;
            }
        }
    }

    private static Calendar? One(string name, string prefix, MappingNode map, DiagnosticBag diagnostics)
    {
        var naming = map.Scalar("named_after")!.Text == "end" ? YearNaming.AfterEnd : YearNaming.AfterStart;
        if (map.Mapping("weeks") is { } weeks)
        {
            var (ends, pattern) = (Ends(weeks.Mapping("year_ends")!, diagnostics), Pattern(weeks, diagnostics));
            return ends is null || pattern is null ? null : new WeekCalendar(name, prefix, ends.Value, pattern, naming);
        }

        var from = map.Mapping("months")!.Scalar("from")!;
        if (Day(from, diagnostics) is not { } day)
        {
            return null;
        }

        if (day.Day > LastDayOfEveryMonth)
        {
            diagnostics.Error("calendar-day", from.Where, $"Months cannot begin on day {day.Day}: not every month has it.", "Write the 28th or a day before it.");
            return null;
        }

        return new MonthCalendar(name, prefix, day, naming);
    }

    private static YearEnd? Ends(MappingNode map, DiagnosticBag diagnostics)
    {
        var on = Enum.GetValues<DayOfWeek>().Single(day => CalendarShape.WordOf(day) == map.Scalar("on")!.Text);
        return map.Scalar("last_of") is { } month ? new YearEnd(on, LastOf: Array.IndexOf(CalendarShape.MonthNames, month.Text) + 1)
            : Day(map.Scalar("nearest_to")!, diagnostics) is { } day ? new YearEnd(on, NearestTo: day) : null;
    }

    private static MonthDay? Day(ScalarNode node, DiagnosticBag diagnostics)
    {
        if (MonthDay.TryParse(node.Text, out var day))
        {
            return day;
        }

        diagnostics.Error("calendar-day", node.Where, $"'{node.Text}' is no day that every year has.", "Write month and day, like 07-01.");
        return null;
    }

    private static WeekPattern? Pattern(MappingNode weeks, DiagnosticBag diagnostics)
    {
        var quarters = weeks.Sequence("quarters") is { } list ? Quarters(list) : [.. Enumerable.Repeat(Quarter(weeks.Scalar("quarters")!), 4)];
        var year = weeks.Sequence("long_year")!;
        var longYear = Quarters(year);
        var (isSound, longIsSound) = (Sums(quarters, 52, weeks["quarters"]!, "a year", diagnostics), Sums(longYear, 53, year, "a long year", diagnostics));
        isSound = isSound && longIsSound;
        if (isSound && !quarters.Select(quarter => quarter.Length).SequenceEqual(longYear.Select(quarter => quarter.Length)))
        {
            diagnostics.Error("calendar-weeks", year.Where, "A long year's quarters have other numbers of months than those of other years.", "Add the week to a month that is there.", weeks["quarters"]!.Where);
            isSound = false;
        }

        return isSound ? new(quarters, longYear) : null;
    }

    private static bool Sums(ImmutableArray<ImmutableArray<int>> quarters, int wanted, DocumentNode node, string what, DiagnosticBag diagnostics)
    {
        if (quarters.Length != 4)
        {
            diagnostics.Error("calendar-weeks", node.Where, string.Create(CultureInfo.InvariantCulture, $"There are {quarters.Length} quarters for {what}, and it has 4."), "Write the weeks of four quarters.");
            return false;
        }

        var sum = quarters.Sum(quarter => quarter.Sum());
        if (sum != wanted)
        {
            diagnostics.Error("calendar-weeks", node.Where, string.Create(CultureInfo.InvariantCulture, $"The weeks of {what} sum to {sum}, and it has {wanted}."), "Four quarters of 13 weeks are 52; in a long year one month has a week more.");
        }

        return sum == wanted;
    }

    private static ImmutableArray<ImmutableArray<int>> Quarters(SequenceNode list) => [.. list.Items.Cast<ScalarNode>().Select(Quarter)];

    private static ImmutableArray<int> Quarter(ScalarNode node) => [.. node.Text.Split('-').Select(weeks => int.Parse(weeks, NumberStyles.None, CultureInfo.InvariantCulture))];
}
