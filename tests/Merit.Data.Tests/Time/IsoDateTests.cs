using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Time;

namespace Merit.Data.Tests.Time;

public sealed class IsoDateTests
{
    [Fact]
    public void A_written_day_reads_back() =>
        Prop.ForAll(Gen.Choose(0, DateOnly.MaxValue.DayNumber).ToArbitrary(), number =>
        {
            var day = DateOnly.FromDayNumber(number);
            return IsoDate.TryParse(IsoDate.Format(day), out var read) && read == day;
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void The_year_has_four_digits() => IsoDate.Format(new(33, 4, 3)).ShouldBe("0033-04-03");

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("2024-2-29")]
    [InlineData("2024-13-01")]
    [InlineData("2024-04-31")]
    [InlineData("20240229")]
    [InlineData("29.02.2024")]
    [InlineData("02/29/2024")]
    [InlineData("2024-02-29T00:00")]
    [InlineData(" 2024-02-29")]
    [InlineData("")]
    public void Anything_else_is_refused(string text) => IsoDate.TryParse(text, out _).ShouldBeFalse();
}
