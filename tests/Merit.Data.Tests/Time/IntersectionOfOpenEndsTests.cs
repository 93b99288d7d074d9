using Merit.Data.Time;

namespace Merit.Data.Tests.Time;

/// <summary>An open end and a last day of 9999-12-31 gave an intersection that was open or closed by which of the two was asked.</summary>
public sealed class IntersectionOfOpenEndsTests
{
    [Fact]
    public void An_open_end_and_the_last_day_of_the_calendar_meet_in_that_day_either_way()
    {
        var open = new EffectiveRange(new(2024, 1, 1), null);
        var closed = new EffectiveRange(new(2024, 1, 1), DateOnly.MaxValue);

        open.Intersect(closed).ShouldBe(closed);
        closed.Intersect(open).ShouldBe(closed);
    }
}
