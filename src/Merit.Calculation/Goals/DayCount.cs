using Merit.Data.Time;
using Merit.Plans.Goals;

namespace Merit.Calculation.Goals;

/// <summary>Counts the days by which a goal is prorated.</summary>
internal static class DayCount
{
    private const int Week = 7;
    private const int WorkingWeek = 5;

    /// <summary>The days of a closed range: all, or those from Monday to Friday.</summary>
    public static int Of(EffectiveRange range, GoalProration proration) =>
        proration == GoalProration.WorkingDays ? WorkingDaysThrough(range.LastDay.DayNumber) - WorkingDaysThrough(range.From.DayNumber - 1) : range.Days;

    /// <summary>How a day is called.</summary>
    public static string Word(GoalProration proration) => proration == GoalProration.WorkingDays ? "working days" : "days";

    // Day 0 of the calendar, 1 January of year 1, is a Monday.
    private static int WorkingDaysThrough(int dayNumber) => ((dayNumber + 1) / Week * WorkingWeek) + Math.Min((dayNumber + 1) % Week, WorkingWeek);
}
