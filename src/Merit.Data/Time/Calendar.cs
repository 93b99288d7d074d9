namespace Merit.Data.Time;

/// <summary>How time is cut into periods. Periods of one length follow each other without a gap; each is made of whole shorter ones.</summary>
/// <remarks>A calendar is known by its definition: two that say the same are equal.</remarks>
public abstract class Calendar
{
    /// <summary>A calendar.</summary>
    /// <param name="name">The name by which plans choose it.</param>
    /// <param name="prefix">The letters before the names of its periods.</param>
    protected Calendar(string name, string prefix)
    {
        Name = name;
        Prefix = prefix;
    }

    /// <summary>Months, quarters and years from January: <c>2026-01</c>, <c>2026-Q1</c>, <c>2026</c>. What holds where nothing else is said.</summary>
    public static Calendar Gregorian { get; } = new MonthCalendar("gregorian", "", new(1, 1), YearNaming.AfterStart);

    /// <summary>The weeks of ISO 8601, from Monday to Sunday; the first of a year is the one with its first Thursday: <c>2026-W01</c>. The years that they make up are called <c>ISO2026</c>, since most begin and end some days before or after the calendar year.</summary>
    public static Calendar IsoWeeks { get; } = new WeekCalendar("iso_weeks", "ISO", new(DayOfWeek.Sunday, NearestTo: new(12, 31)), null, YearNaming.AfterStart);

    /// <summary>The name by which plans choose it.</summary>
    public string Name { get; }

    /// <summary>The letters before the names of its years, by which they are told from those of other calendars; empty for months from January.</summary>
    public string Prefix { get; }

    /// <summary>What it is, in words that are the same for the same calendar.</summary>
    public abstract string Definition { get; }

    /// <summary>The lengths of its periods, the shortest first.</summary>
    public abstract IReadOnlyList<PeriodLength> Lengths { get; }

    /// <summary>The period of a length that contains the day.</summary>
    public Period Containing(DateOnly day, PeriodLength length) => At(length, OrdinalOf(day, length));

    /// <summary>The period of this name, or null where it has none.</summary>
    public Period? Find(PeriodName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Prefix == PrefixOf(name.Length) && Lengths.Contains(name.Length) && FirstOf(name.Year, name.Length) is { } first && At(name.Length, first + name.Number - 1) is var found &&
            (found.Year, found.Number) == (name.Year, name.Number) && OrdinalOf(found.Start, name.Length) == found.Ordinal ? found : null;
    }

    /// <summary>The number of the period of a length that contains the day: each has one more than the one before it.</summary>
    public abstract int OrdinalOf(DateOnly day, PeriodLength length);

    /// <summary>The period of a length and number.</summary>
    public abstract Period At(PeriodLength length, int ordinal);

    /// <summary>How many periods of its length the year has that a period is in.</summary>
    public abstract int CountInYear(Period period);

    /// <summary>How many periods of a length make one of a longer; null where that differs from one to the next.</summary>
    public abstract int? CountIn(PeriodLength longer, PeriodLength length);

    /// <summary>The letters before the names of its periods of a length.</summary>
    public virtual string PrefixOf(PeriodLength length) => Prefix;

    /// <summary>Some names of its periods, one of each length, for messages: <c>FY2026-P01, FY2026-Q1 or FY2026</c>.</summary>
    public string ExampleNames(int year)
    {
        var names = Lengths.Select(length => new PeriodName(PrefixOf(length), year, length, 1).ToString()).ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }

    /// <summary>Whether both say the same.</summary>
    public override bool Equals(object? obj) => obj is Calendar other && Definition == other.Definition;

    /// <summary>A hash of what it says.</summary>
    public override int GetHashCode() => string.GetHashCode(Definition, StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The number of the first period of a length in a year; null for a year that it does not have.</summary>
    protected abstract int? FirstOf(int year, PeriodLength length);
}
