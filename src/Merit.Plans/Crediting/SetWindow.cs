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
                return new(Period.Containing(period.End, PeriodLength.Quarter).Start, period.End);
            case WindowKind.YearToDate:
                return new(Period.Containing(period.End, PeriodLength.Year).Start, period.End);
            case WindowKind.PeriodsBack:
                return Back(period, Count).Range;
            default:
                // A period ends with a month.
                return new(InMonths ? MonthsBefore(new(period.End.Year, period.End.Month, 1), Count - 1) : DateOnly.FromDayNumber(Math.Max(0, period.End.DayNumber + 1 - Count)), period.End);
        }
    }

    /// <summary>The period so many before another, of the same length; the calendar's first where it begins after.</summary>
    public static Period Back(Period period, int count)
    {
        ArgumentNullException.ThrowIfNull(period);
        return count == 0 ? period : Period.Containing(MonthsBefore(period.Start, count * (int)period.Length), period.Length);
    }

    // The calendar has a first month.
    private static DateOnly MonthsBefore(DateOnly first, int months) => (first.Year * 12) + first.Month - 13 < months ? DateOnly.MinValue : first.AddMonths(-months);

    /// <summary>As plans write it: <c>trailing 3 months</c>.</summary>
    public override string ToString() => Kind switch
    {
        WindowKind.QuarterToDate => "quarter_to_date",
        WindowKind.YearToDate => "year_to_date",
        WindowKind.PeriodsBack => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count} {(Count == 1 ? "period" : "periods")} back"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"trailing {Count} {(InMonths ? "month" : "day")}{(Count == 1 ? "" : "s")}"),
    };
}
