namespace Merit.Data.Time;

/// <summary>The calendars that a company has: its own and the two that everybody has.</summary>
public sealed class CalendarSet
{
    private readonly Calendar[] _all;

    /// <summary>The two that everybody has, and these.</summary>
    /// <param name="own">The company's own, whose names and prefixes differ.</param>
    public CalendarSet(IEnumerable<Calendar> own) => _all = [Calendar.Gregorian, Calendar.IsoWeeks, .. own];

    /// <summary>The two that everybody has.</summary>
    public static CalendarSet BuiltIn { get; } = new([]);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Calendar> All => _all;

    /// <summary>The calendar that plans choose by this name, or null.</summary>
    public Calendar? Find(string name) => Array.Find(_all, calendar => calendar.Name == name);

    /// <summary>The period of this name in whichever calendar has it; null where none has.</summary>
    public Period? Find(PeriodName name) => _all.Select(calendar => calendar.Find(name)).FirstOrDefault(found => found is not null);

    /// <summary>How periods are called, for messages: <c>2026-01, 2026-Q1 or 2026; 2026-W01</c>.</summary>
    public string ExampleNames(int year) => string.Join("; ", _all.Select(calendar => calendar.ExampleNames(year)));
}
