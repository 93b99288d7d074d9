using Merit.Data.Time;

namespace Merit.Data.Tests.Time;

/// <summary>.NET reads a whole number with NUL characters at its end as if they were not there: "202", NUL was the year 202.</summary>
public sealed class TrailingNulTests
{
    [Theory]
    [InlineData("202\0")]
    [InlineData("2024-1\0")]
    [InlineData("202\0-Q1")]
    public void No_period_is_named_with_a_nul(string text) => Period.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2024-02-2\0")]
    [InlineData("2024-02-29\0")]
    public void No_date_is_written_with_a_nul(string text) => IsoDate.TryParse(text, out _).ShouldBeFalse();
}
