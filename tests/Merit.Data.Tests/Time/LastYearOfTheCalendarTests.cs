using Merit.Data.Time;

namespace Merit.Data.Tests.Time;

/// <summary>The end of a period was found from the start of the next, which the last year of the calendar does not have: reading its name threw.</summary>
public sealed class LastYearOfTheCalendarTests
{
    [Theory]
    [InlineData("9999", 365)]
    [InlineData("9999-Q4", 92)]
    [InlineData("9999-12", 31)]
    public void The_last_periods_of_the_calendar_end_with_it(string name, int days)
    {
        Period.TryParse(name, out var period).ShouldBeTrue();

        (period.End, period.Days).ShouldBe((DateOnly.MaxValue, days));
    }
}
