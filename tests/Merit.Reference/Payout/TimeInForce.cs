using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Reference.Payout;

/// <summary>What part of some time a person is there (plan reference, "Proration").</summary>
internal sealed class TimeInForce(PlanRun run)
{
    /// <summary>The part that these days are.</summary>
    /// <param name="proration">How the plan counts it.</param>
    /// <param name="time">Of what time.</param>
    /// <param name="there">The days in force, those of leaves that count left out.</param>
    public Ratio PartOf(Proration proration, Period time, IReadOnlyCollection<DateOnly> there)
    {
        var days = Enumerable.Range(0, time.Days).Select(time.Start.AddDays).ToList();
        bool IsThere(DateOnly day) => there.Contains(day);
        // "In a plan by weeks a week is counted as a month is."
        var months = days.GroupBy(day => time.Length < PeriodLength.Month ? "" : time.Calendar.Containing(day, PeriodLength.Month).Name, StringComparer.Ordinal).ToList();
        var partly = months.Exists(month => month.Any(IsThere) && !month.All(IsThere));
        run.Facts.Note("part of a month in force", partly && proration is Proration.MonthsBegun or Proration.MonthsWhole or Proration.MonthsByDays);
        switch (Read(proration))
        {
            // "Days in force / days"; "the same of the days from Monday to Friday".
            case Proration.CalendarDays:
                return new(days.Count(IsThere), days.Count);
            case Proration.WorkingDays:
                var working = days.Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).ToList();
                run.Facts.Note("by working days", !working.TrueForAll(IsThere));
                return new(working.Count(IsThere), working.Count);

            // "Calendar months with a day in force / months"; "on all of whose days".
            case Proration.MonthsBegun:
                return new(months.Count(month => month.Any(IsThere)), months.Count);
            case Proration.MonthsWhole:
                return new(months.Count(month => month.All(IsThere)), months.Count);

            // "Each month has an equal part, of which counts what its days in force are of its days."
            case Proration.MonthsByDays:
                return Exact.Sum(months.Select(month => new Ratio(month.Count(IsThere), month.Count()))) / months.Count;
            default:
                return Ratio.One;
        }
    }

    private Proration Read(Proration proration) => (run.Fault, proration) switch
    {
        (Fault.WorkingDaysAreDays, Proration.WorkingDays) => Proration.CalendarDays,
        (Fault.MonthsMustBeWhole, Proration.MonthsBegun) => Proration.MonthsWhole,
        (Fault.MonthsNeedOnlyBegin, Proration.MonthsWhole) => Proration.MonthsBegun,
        (Fault.MonthsAreDays, Proration.MonthsByDays) => Proration.CalendarDays,
        _ => proration,
    };
}
