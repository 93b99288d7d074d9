using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Plans.Crediting;

/// <summary>The days that an event set or a standard measure looks at, where they are not the period's.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Count">How many days, months or periods; 0 where there is nothing to count.</param>
/// <param name="InMonths">Whether months are counted, for <see cref="WindowKind.Trailing"/>; else days.</param>
/// <param name="Where">Where it stands.</param>
public sealed record SetWindow(WindowKind Kind, int Count, bool InMonths, SourceLocation Where)
{
    /// <summary>The most days that a window can have.</summary>
    public const int MostDays = 510;

    /// <summary>The days for a period, both ends inclusive.</summary>
    public EffectiveRange Of(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        switch (Kind)
        {
            case WindowKind.QuarterToDate:
                return new(period.Calendar.Containing(period.End, PeriodLength.Quarter).Start, period.End);
            case WindowKind.YearToDate:
                return new(period.Calendar.Containing(period.End, PeriodLength.Year).Start, period.End);
            case WindowKind.PeriodsBack:
                return period.Back(Count).Range;
            default:
                return new(InMonths ? MonthsThrough(period.End, Count) : DateOnly.FromDayNumber(Math.Max(0, period.End.DayNumber + 1 - Count)), period.End);
        }
    }

    // So many months before the day after, whose number of day is kept where the month has it. The calendar has a first day and no day after its last.
    private static DateOnly MonthsThrough(DateOnly last, int months)
    {
        var isFirst = last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        var month = (last.Year * 12) + last.Month - 1 + (isFirst ? 1 : 0) - months;
        if (month < 12)
        {
            return DateOnly.MinValue;
        }

        var first = new DateOnly(month / 12, (month % 12) + 1, 1);
        return isFirst ? first : first.AddDays(Math.Min(last.Day + 1, DateTime.DaysInMonth(first.Year, first.Month)) - 1);
    }

    /// <summary>As plans write it: <c>trailing 3 months</c>.</summary>
    public override string ToString() => Kind switch
    {
        WindowKind.QuarterToDate => "quarter_to_date",
        WindowKind.YearToDate => "year_to_date",
        WindowKind.PeriodsBack => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count} {(Count == 1 ? "period" : "periods")} back"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"trailing {Count} {(InMonths ? "month" : "day")}{(Count == 1 ? "" : "s")}"),
    };
}
