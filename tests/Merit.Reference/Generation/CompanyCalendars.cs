using System.Globalization;
using Merit.Data.Time;

namespace Merit.Reference.Generation;

/// <summary>Calendars of companies' own, of which some cases have a period, and what plans say of it.</summary>
public static class CompanyCalendars
{
    private static readonly string[] Periods =
    [
        "FY2024-P08", "FY2024-Q3", "FY2024", "TY2023-P12", "TY2024-P01", "TY2024-Q1", "RY2023-P01", "RY2023-Q4", "RY2023-P12", "RY2023", "RY2024-P01", "RY2023-W53", "RY2024-W05", "WY2024-P02", "WY2024-Q1", "WY2024-P13",
        "2024-W09", "2025-W01",
    ];

    /// <summary>All that there are: fiscal months, months from the sixth, weeks as 4-5-4 and as thirteen months, and those that everybody has.</summary>
    public static CalendarSet All { get; } = new(
    [
        new MonthCalendar("fiscal", "FY", new(7, 1), YearNaming.AfterEnd),
        new MonthCalendar("tax", "TY", new(4, 6), YearNaming.AfterStart),
        new WeekCalendar("retail", "RY", new(DayOfWeek.Saturday, NearestTo: new(1, 31)), new([[4, 5, 4], [4, 5, 4], [4, 5, 4], [4, 5, 4]], [[4, 5, 4], [4, 5, 4], [4, 5, 4], [4, 5, 5]]), YearNaming.AfterStart),
        new WeekCalendar("thirteen", "WY", new(DayOfWeek.Sunday, LastOf: 12), new([[4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4, 4]], [[4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4, 5]]), YearNaming.AfterEnd),
    ]);

    /// <summary>A period of one of them.</summary>
    internal static Period PickFrom(Dice dice) => PeriodName.TryParse(dice.Pick(Periods), out var name) ? All.Find(name)! : throw new InvalidOperationException("A name of a period is none.");

    /// <summary>Bonuses that read which period it is, in some plans.</summary>
    internal static void Add(World world, CompanyRows rows, IReadOnlyList<PlanSketch> plans)
    {
        foreach (var plan in plans.Where(_ => world.Dice.Chance(10)))
        {
            plan.Parts.Components.AppendLine("  by_period:").AppendLine("    kind: bonus").AppendLine(CultureInfo.InvariantCulture, $"    target: {world.Text(world.RoundAmount())}")
                .AppendLine(CultureInfo.InvariantCulture, $"    measure: {world.Dice.Pick("period.number", "period.year - 2020", "period.number * period.days")}")
                .AppendLine("    payout: { by: value, linear: { 0: 0%, 10: 100% }, below: flat, above: extrapolated }");
        }
    }
}
