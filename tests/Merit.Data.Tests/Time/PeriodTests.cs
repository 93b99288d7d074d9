using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Amounts;
using Merit.Data.Time;

namespace Merit.Data.Tests.Time;

public sealed class PeriodTests
{
    private static readonly Arbitrary<(DateOnly Day, PeriodLength Length)> Cases =
        (from number in Gen.Choose(0, DateOnly.MaxValue.DayNumber) from length in Gen.Elements<PeriodLength>(Calendar.Gregorian.Lengths) select (DateOnly.FromDayNumber(number), length)).ToArbitrary();

    [Theory]
    [InlineData("2024-02", "2024-02-01..2024-02-29", 29, "1/12")]
    [InlineData("2023-02", "2023-02-01..2023-02-28", 28, "1/12")]
    [InlineData("2024-12", "2024-12-01..2024-12-31", 31, "1/12")]
    [InlineData("2024-Q1", "2024-01-01..2024-03-31", 91, "1/4")]
    [InlineData("2023-Q1", "2023-01-01..2023-03-31", 90, "1/4")]
    [InlineData("2024-Q4", "2024-10-01..2024-12-31", 92, "1/4")]
    [InlineData("2024", "2024-01-01..2024-12-31", 366, "1")]
    [InlineData("2023", "2023-01-01..2023-12-31", 365, "1")]
    public void A_name_means_its_days_and_its_share_of_the_year(string name, string days, int count, string share)
    {
        var period = Period.Parse(name);

        (period.Range.ToString(), period.Days, period.ShareOfYear, period.ToString()).ShouldBe((days, count, Ratio.Parse(share), name));
    }

    [Fact]
    public void The_period_that_contains_a_day_contains_it_and_its_name_reads_back() =>
        Prop.ForAll(Cases, c =>
        {
            var period = Calendar.Gregorian.Containing(c.Day, c.Length);
            return period.Range.Contains(c.Day) && period.Length == c.Length && Period.Parse(period.Name) == period;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("2026", PeriodLength.Quarter, "2026-Q1 2026-Q2 2026-Q3 2026-Q4")]
    [InlineData("9999-Q4", PeriodLength.Month, "9999-10 9999-11 9999-12")]
    [InlineData("2026-02", PeriodLength.Month, "2026-02")]
    public void A_period_is_made_of_shorter_ones(string name, PeriodLength length, string parts) => string.Join(' ', Period.Parse(name).Parts(length)).ShouldBe(parts);

    [Fact]
    public void Periods_of_one_length_follow_each_other_without_a_gap() =>
        Prop.ForAll(Cases, c =>
        {
            var period = Calendar.Gregorian.Containing(c.Day, c.Length);
            return period.End == DateOnly.MaxValue || Calendar.Gregorian.Containing(period.End.AddDays(1), c.Length).Start == period.End.AddDays(1);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Every_month_of_a_leap_year_has_its_days() =>
        Enumerable.Range(1, 12).Select(month => Calendar.Gregorian.Containing(new(2024, month, 15), PeriodLength.Month).Days).ShouldBe([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);

    [Theory]
    [InlineData("2024-Q5")]
    [InlineData("2024-Q0")]
    [InlineData("2024-q1")]
    [InlineData("2024Q1")]
    [InlineData("2024-W01")]
    [InlineData("2024-P01")]
    [InlineData("FY2024")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-1")]
    [InlineData("2024-+1")]
    [InlineData("2024/01")]
    [InlineData("2024-01-01")]
    [InlineData("0000")]
    [InlineData("24")]
    [InlineData(" 2024")]
    [InlineData("٢٠٢٤")]
    [InlineData("")]
    public void Anything_else_is_refused_and_quoted(string text)
    {
        Period.TryParse(text, out var period).ShouldBeFalse();
        period.ShouldBeNull();
        Should.Throw<FormatException>(() => Period.Parse(text)).Message.ShouldContain($"'{text}'");
    }

    [Fact]
    public void No_text_names_no_period() => Period.TryParse(null, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2026-Q1", 0, "2026-Q1")]
    [InlineData("2026-Q1", 1, "2025-Q4")]
    [InlineData("2026-02", 14, "2024-12")]
    [InlineData("2026", 2, "2024")]
    [InlineData("0001-Q2", 1, "0001-Q1")]
    [InlineData("0001-Q1", 1, "0001-Q1")]
    public void A_period_has_others_before_it_of_the_same_length(string period, int count, string before) => Period.Parse(period).Back(count).ShouldBe(Period.Parse(before));
}
