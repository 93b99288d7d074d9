using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Plans.Crediting;

namespace Merit.Plans.Tests.Crediting;

public sealed class SetWindowTests
{
    [Theory]
    [InlineData(WindowKind.YearToDate, 0, false, "2026-05", "2026-01-01", "2026-05-31")]
    [InlineData(WindowKind.QuarterToDate, 0, false, "2026-05", "2026-04-01", "2026-05-31")]
    [InlineData(WindowKind.Trailing, 3, true, "2026-02", "2025-12-01", "2026-02-28")]
    [InlineData(WindowKind.Trailing, 28, false, "2026-02", "2026-02-01", "2026-02-28")]
    [InlineData(WindowKind.PeriodsBack, 1, false, "2026-Q1", "2025-10-01", "2025-12-31")]
    [InlineData(WindowKind.PeriodsBack, 2, false, "2026", "2024-01-01", "2024-12-31")]
    [InlineData(WindowKind.Trailing, 1, true, "9999-12", "9999-12-01", "9999-12-31")]
    [InlineData(WindowKind.Trailing, 16, true, "0001-01", "0001-01-01", "0001-01-31")]
    [InlineData(WindowKind.Trailing, 500, false, "0001-01", "0001-01-01", "0001-01-31")]
    [InlineData(WindowKind.PeriodsBack, 5, false, "0001-02", "0001-01-01", "0001-01-31")]
    public void A_window_ends_with_the_period_or_lies_before_it_and_the_calendar_has_ends(WindowKind kind, int count, bool inMonths, string period, string from, string to)
    {
        var days = new SetWindow(kind, count, inMonths, SourceLocation.None).Of(Period.Parse(period));

        (IsoDate.Format(days.From), IsoDate.Format(days.LastDay)).ShouldBe((from, to));
    }
}
