using System.Globalization;
using Merit.Data.Amounts;

namespace Merit.Data.Time;

/// <summary>A named span of whole days in which performance is measured: <c>2024-10</c>, <c>2024-Q4</c> or <c>2024</c>.</summary>
public sealed record Period
{
    private Period(int year, int index, PeriodLength length)
    {
        var months = (int)length;
        Start = new DateOnly(year, (index * months) + 1, 1);
        // From the last month's own days, since after the calendar's last year there is no next start to go back from.
        var last = Start.AddMonths(months - 1);
        End = new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month));
        Length = length;
        Name = length switch
        {
            PeriodLength.Year => year.ToString("D4", CultureInfo.InvariantCulture),
            PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{index + 1}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{index + 1:D2}"),
        };
    }

    /// <summary>The name by which commands and goals refer to it.</summary>
    public string Name { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day, itself included.</summary>
    public DateOnly End { get; }

    /// <summary>Month, quarter or year.</summary>
    public PeriodLength Length { get; }

    /// <summary>The days of the period.</summary>
    public EffectiveRange Range => new(Start, End);

    /// <summary>How many days it has.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>The equal share of a year that it is: 1/12, 1/4 or 1.</summary>
    public Ratio ShareOfYear => new((int)Length, 12);

    /// <summary>The period of this length that contains the day.</summary>
    public static Period Containing(DateOnly day, PeriodLength length) => new(day.Year, (day.Month - 1) / (int)length, length);

    /// <summary>Reads <c>2024-10</c>, <c>2024-Q4</c> or <c>2024</c>; false for anything else.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Period? period)
    {
        period = null;
        if (text is null || text.Length is not (4 or 7) || !TryDigits(text.AsSpan(0, 4), out var year) || year < 1)
        {
            return false;
        }

        if (text.Length == 4)
        {
            period = new(year, 0, PeriodLength.Year);
        }
        else if (text[4] == '-' && text[5] == 'Q' && text[6] is >= '1' and <= '4')
        {
            period = new(year, text[6] - '1', PeriodLength.Quarter);
        }
        else if (text[4] == '-' && TryDigits(text.AsSpan(5, 2), out var month) && month is >= 1 and <= 12)
        {
            period = new(year, month - 1, PeriodLength.Month);
        }

        return period is not null;
    }

    /// <summary>Reads the same texts as <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text names no period.</exception>
    public static Period Parse(string text) =>
        TryParse(text, out var period) ? period : throw new FormatException($"'{text}' names no period: 2024-10, 2024-Q4 and 2024 do.");

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    // Nothing but digits: .NET itself overlooks NUL characters at the end of a number.
    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return !text.ContainsAnyExceptInRange('0', '9') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
