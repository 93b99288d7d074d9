namespace Merit.Data.Time;

/// <summary>On which weekday a year of weeks ends: the last of a month, or the one nearest to a day.</summary>
/// <param name="On">The weekday.</param>
/// <param name="LastOf">The month, 1 to 12, whose last such weekday it is; null where <paramref name="NearestTo"/> says.</param>
/// <param name="NearestTo">The day; at most three days lie between. Null where <paramref name="LastOf"/> says.</param>
public readonly record struct YearEnd(DayOfWeek On, int? LastOf = null, MonthDay? NearestTo = null)
{
    private const int Week = 7;

    /// <summary>Whether it lies about the end of December, so that a year ends in about the calendar year in which it begins.</summary>
    public bool IsInDecember => (LastOf ?? NearestTo!.Value.Month) == 12;

    /// <summary>The number of the last day, for the year that ends in a calendar year from 1 to 9999, or three days after it at most. It can lie after the last day that there is.</summary>
    public int DayNumberIn(int year)
    {
        var latest = LastOf is { } month ? new DateOnly(year, month, DateTime.DaysInMonth(year, month)).DayNumber : new DateOnly(year, NearestTo!.Value.Month, NearestTo.Value.Day).DayNumber + 3;
        // Day 0 is a Monday; of seven days in a row one is the weekday.
        var weekday = ((int)On + 6) % Week;
        return latest - ((latest - weekday + Week) % Week);
    }

    /// <summary>The rule as <c>Saturday nearest to 01-31</c>.</summary>
    public override string ToString() => LastOf is { } month ? $"last {On} of month {month}" : $"{On} nearest to {NearestTo}";
}
