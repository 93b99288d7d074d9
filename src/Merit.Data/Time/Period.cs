using System.Collections.Immutable;
using Merit.Data.Amounts;

namespace Merit.Data.Time;

/// <summary>A named span of whole days of a calendar, in which performance is measured: <c>2024-10</c>, <c>2024-Q4</c>, <c>2024</c>, or one of a company's own calendar.</summary>
public sealed record Period
{
    /// <summary>A period. Calendars make them.</summary>
    /// <param name="calendar">Whose it is.</param>
    /// <param name="name">Its name.</param>
    /// <param name="ordinal">Its number among all periods of its length.</param>
    /// <param name="start">The first day, as a day number; one before the calendar's first is the first.</param>
    /// <param name="end">The last day; one after the calendar's last is the last.</param>
    internal Period(Calendar calendar, PeriodName name, int ordinal, int start, int end)
    {
        Calendar = calendar;
        Name = name.ToString();
        Length = name.Length;
        Year = name.Year;
        Number = name.Number;
        Ordinal = ordinal;
        Start = DateOnly.FromDayNumber(Math.Clamp(start, 0, DateOnly.MaxValue.DayNumber));
        End = DateOnly.FromDayNumber(Math.Clamp(end, 0, DateOnly.MaxValue.DayNumber));
    }

    /// <summary>The calendar that it is a period of.</summary>
    public Calendar Calendar { get; }

    /// <summary>The name by which commands and goals refer to it.</summary>
    public string Name { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day, itself included.</summary>
    public DateOnly End { get; }

    /// <summary>Week, month, quarter or year.</summary>
    public PeriodLength Length { get; }

    /// <summary>The year of its calendar that it is in, or is, as its name has it.</summary>
    public int Year { get; }

    /// <summary>Its number in that year, from 1; a year's is 1.</summary>
    public int Number { get; }

    /// <summary>Its number among all periods of its length in its calendar: the next has the next.</summary>
    public int Ordinal { get; }

    /// <summary>The days of the period.</summary>
    public EffectiveRange Range => new(Start, End);

    /// <summary>How many days it has.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>The equal share of a year that it is: 1/12, 1/4 or 1; a week is 1/52 or 1/53.</summary>
    public Ratio ShareOfYear => new(1, Calendar.CountInYear(this));

    /// <summary>The period of the same length that lies so many before; the calendar's first where it has none so early.</summary>
    public Period Back(int periods) => Calendar.At(Length, Math.Max(Ordinal - periods, Calendar.OrdinalOf(DateOnly.MinValue, Length)));

    /// <summary>The longer period that this one begins in.</summary>
    public Period In(PeriodLength longer) => Calendar.Containing(Start, longer);

    /// <summary>The periods of a length that this one is made of, in order; itself where that is no shorter.</summary>
    public ImmutableArray<Period> Parts(PeriodLength length)
    {
        if (length >= Length)
        {
            return [this];
        }

        var (first, last) = (Calendar.OrdinalOf(Start, length), Calendar.OrdinalOf(End, length));
        return [.. Enumerable.Range(first, last - first + 1).Select(ordinal => Calendar.At(length, ordinal))];
    }

    /// <summary>Reads <c>2024-10</c>, <c>2024-Q4</c> or <c>2024</c>, periods of the calendar that everybody has; false for anything else.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Period? period)
    {
        period = PeriodName.TryParse(text, out var name) ? Calendar.Gregorian.Find(name) : null;
        return period is not null;
    }

    /// <summary>Reads the same texts as <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text names no such period.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' names no period: 2024-10, 2024-Q4 and 2024 do.");

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
