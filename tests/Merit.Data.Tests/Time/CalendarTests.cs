using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Amounts;
using Merit.Data.Time;
using Calendar = Merit.Data.Time.Calendar;

namespace Merit.Data.Tests.Time;

public sealed class CalendarTests
{
    private static readonly Calendar Fiscal = new MonthCalendar("fiscal", "FY", new(7, 1), YearNaming.AfterEnd);
    private static readonly Calendar Tax = new MonthCalendar("tax", "TY", new(4, 6), YearNaming.AfterStart);

    // That of the National Retail Federation, and that of a company whose years end on the last Saturday of September.
    private static readonly Calendar Retail = new WeekCalendar("retail", "RY", new(DayOfWeek.Saturday, NearestTo: new(1, 31)), Pattern("4-5-4", "4-5-5"), YearNaming.AfterStart);
    private static readonly Calendar September = new WeekCalendar("september", "SY", new(DayOfWeek.Saturday, LastOf: 9), Pattern("4-4-5", "4-4-6"), YearNaming.AfterEnd);
    private static readonly Calendar Thirteen = new WeekCalendar("thirteen", "WY", new(DayOfWeek.Sunday, LastOf: 12), new([[4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4, 4]], [[4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4, 5]]), YearNaming.AfterEnd);
    private static readonly CalendarSet All = new([Fiscal, Tax, Retail, September, Thirteen]);

    // Years at the ends of time are not whole.
    private static readonly Arbitrary<(Calendar Calendar, PeriodLength Length, DateOnly Day)> Cases = (
        from calendar in Gen.Elements<Calendar>(All.All)
        from length in Gen.Elements<PeriodLength>(calendar.Lengths)
        from number in Gen.OneOf(Gen.Choose(800, DateOnly.MaxValue.DayNumber - 800), Gen.Choose(new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2050, 1, 1).DayNumber))
        select (calendar, length, DateOnly.FromDayNumber(number))).ToArbitrary();

    [Theory]
    [InlineData("FY2025", "2024-07-01..2025-06-30", "1")]
    [InlineData("FY2025-Q1", "2024-07-01..2024-09-30", "1/4")]
    [InlineData("FY2025-P08", "2025-02-01..2025-02-28", "1/12")]
    [InlineData("TY2024", "2024-04-06..2025-04-05", "1")]
    [InlineData("TY2024-P01", "2024-04-06..2024-05-05", "1/12")]
    [InlineData("TY2024-Q4", "2025-01-06..2025-04-05", "1/4")]
    [InlineData("RY2012", "2012-01-29..2013-02-02", "1")]
    [InlineData("RY2017", "2017-01-29..2018-02-03", "1")]
    [InlineData("RY2022", "2022-01-30..2023-01-28", "1")]
    [InlineData("RY2023", "2023-01-29..2024-02-03", "1")]
    [InlineData("RY2024", "2024-02-04..2025-02-01", "1")]
    [InlineData("RY2024-P01", "2024-02-04..2024-03-02", "1/12")]
    [InlineData("RY2024-P02", "2024-03-03..2024-04-06", "1/12")]
    [InlineData("RY2024-Q2", "2024-05-05..2024-08-03", "1/4")]
    [InlineData("RY2023-P12", "2023-12-31..2024-02-03", "1/12")]
    [InlineData("RY2023-W53", "2024-01-28..2024-02-03", "1/53")]
    [InlineData("RY2024-W01", "2024-02-04..2024-02-10", "1/52")]
    [InlineData("SY2023", "2022-09-25..2023-09-30", "1")]
    [InlineData("SY2024", "2023-10-01..2024-09-28", "1")]
    [InlineData("WY2024-P13", "2024-12-02..2024-12-29", "1/13")]
    [InlineData("WY2024-Q4", "2024-09-09..2024-12-29", "1/4")]
    [InlineData("2026-W01", "2025-12-29..2026-01-04", "1/53")]
    [InlineData("ISO2026", "2025-12-29..2027-01-03", "1")]
    [InlineData("2024-Q1", "2024-01-01..2024-03-31", "1/4")]
    public void A_period_of_a_calendar_has_its_days_and_its_share_of_the_year(string name, string days, string share)
    {
        PeriodName.TryParse(name, out var parsed).ShouldBeTrue();
        var period = All.Find(parsed).ShouldNotBeNull();

        (period.Name, period.Range.ToString(), period.ShareOfYear).ShouldBe((name, days, Ratio.Parse(share)));
    }

    [Theory]
    [InlineData("RY2024-W53")]
    [InlineData("FY2025-P13")]
    [InlineData("FY2025-W01")]
    [InlineData("2025-W53")]
    [InlineData("2024-13")]
    [InlineData("WY2024-P14")]
    [InlineData("XY2024")]
    [InlineData("RY0000")]
    public void What_no_calendar_has_is_not_found(string name) =>
        (PeriodName.TryParse(name, out var parsed) && All.Find(parsed) is not null).ShouldBeFalse();

    [Theory]
    [InlineData("FY2025-01")]
    [InlineData("2025-P01")]
    [InlineData("fy2025")]
    [InlineData("FY2025-Q1x")]
    [InlineData("FY2025-Q")]
    [InlineData("FY2025-P1")]
    [InlineData("FY2025-Q0")]
    [InlineData("FISCALYEAR2025")]
    [InlineData("FY25")]
    [InlineData("FY")]
    [InlineData("2025-")]
    public void A_name_that_none_could_have_is_refused(string text) => PeriodName.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Weeks_are_numbered_as_ISO_8601_numbers_them() =>
        Prop.ForAll(Gen.Choose(0, DateOnly.MaxValue.DayNumber - 7).Select(DateOnly.FromDayNumber).ToArbitrary(), day =>
        {
            var moment = day.ToDateTime(TimeOnly.MinValue);
            var week = Calendar.IsoWeeks.Containing(day, PeriodLength.Week);
            return week.Name == string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(moment):D4}-W{ISOWeek.GetWeekOfYear(moment):D2}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void The_period_that_contains_a_day_contains_it_and_its_name_reads_back() =>
        Prop.ForAll(Cases, c =>
        {
            var period = c.Calendar.Containing(c.Day, c.Length);
            return period.Range.Contains(c.Day) && PeriodName.TryParse(period.Name, out var name) && All.Find(name) == period;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Periods_follow_each_other_and_lie_so_many_back() =>
        Prop.ForAll(Cases, c =>
        {
            var period = c.Calendar.Containing(c.Day, c.Length);
            var next = c.Calendar.Containing(period.End.AddDays(1), c.Length);
            return next.Start == period.End.AddDays(1) && next.Back(1) == period && (next.Number == period.Number + 1 || (next.Number == 1 && next.Year == period.Year + 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void A_period_is_made_of_whole_shorter_ones() =>
        Prop.ForAll(Cases, c =>
        {
            var whole = c.Calendar.Containing(c.Day, c.Length);
            return c.Calendar.Lengths.Where(length => length <= c.Length).All(length =>
            {
                var parts = whole.Parts(length);
                return parts[0].Start == whole.Start && parts[^1].End == whole.End && parts.Sum(part => part.Days) == whole.Days && parts.All(part => part.In(c.Length) == whole) &&
                    (c.Calendar.CountIn(c.Length, length) is not { } count || count == parts.Length) && (c.Length != PeriodLength.Year || parts[0].ShareOfYear == new Ratio(1, parts.Length));
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void The_ends_of_time_are_in_a_period_of_every_calendar()
    {
        foreach (var (calendar, length) in All.All.SelectMany(calendar => calendar.Lengths.Select(length => (calendar, length))))
        {
            var (first, last) = (calendar.Containing(DateOnly.MinValue, length), calendar.Containing(DateOnly.MaxValue, length));

            (first.Start, last.End).ShouldBe((DateOnly.MinValue, DateOnly.MaxValue), $"{calendar} {length}");
            first.Back(5).ShouldBe(first);
        }
    }

    [Fact]
    public void Calendars_that_say_the_same_are_equal()
    {
        new MonthCalendar("fiscal", "FY", new(7, 1), YearNaming.AfterEnd).ShouldBe(Fiscal);
        new MonthCalendar("fiscal", "FY", new(7, 1), YearNaming.AfterStart).ShouldNotBe(Fiscal);
        new WeekCalendar("retail", "RY", new(DayOfWeek.Saturday, NearestTo: new(1, 31)), Pattern("4-5-4", "4-5-5"), YearNaming.AfterStart).ShouldBe(Retail);
        new WeekCalendar("retail", "RY", new(DayOfWeek.Saturday, NearestTo: new(1, 31)), Pattern("4-4-5", "4-4-6"), YearNaming.AfterStart).ShouldNotBe(Retail);
    }

    // The same in each quarter; a long year has its week in the last.
    private static WeekPattern Pattern(string quarter, string last)
    {
        System.Collections.Immutable.ImmutableArray<int> usual = [.. quarter.Split('-').Select(int.Parse)];
        return new([usual, usual, usual, usual], [usual, usual, usual, [.. last.Split('-').Select(int.Parse)]]);
    }
}
