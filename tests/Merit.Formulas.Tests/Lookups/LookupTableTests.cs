using Merit.Data.Amounts;
using Merit.Formulas.Lookups;
using Merit.Formulas.Types;

namespace Merit.Formulas.Tests.Lookups;

public sealed class LookupTableTests
{
    [Theory]
    [InlineData("11.99", null)]
    [InlineData("12", "1/25")]
    [InlineData("23", "1/25")]
    [InlineData("24", "1/20")]
    [InlineData("36", "1/20")]
    [InlineData("36.01", "3/50")]
    [InlineData("900", "3/50")]
    public void A_step_holds_from_its_key_to_the_next_and_one_above_its_key_not_at_it(string months, string? rate) =>
        Tables.TermRate.ValueOf(Tables.Number(Ratio.Parse(months)))?.ToString().ShouldBe(rate);

    [Theory]
    [InlineData("10", "0", "1")]
    [InlineData("20", "100%", "11")]
    [InlineData("10", "1/3", "5/3")]
    [InlineData("15", "50%", "5")]
    [InlineData("14", "25%", "7/2")]
    public void Lines_are_drawn_along_the_columns_and_then_between_the_rows(string row, string column, string value) =>
        Value(Tables.Plane, row, column).ShouldBe(value);

    [Theory]
    [InlineData(LookupEnd.None, LookupEnd.Flat, "5", "0", null)]
    [InlineData(LookupEnd.Flat, LookupEnd.None, "5", "0", "1")]
    [InlineData(LookupEnd.Extrapolated, LookupEnd.None, "5", "0", "-1")]
    [InlineData(LookupEnd.None, LookupEnd.None, "25", "0", null)]
    [InlineData(LookupEnd.None, LookupEnd.Flat, "25", "0", "5")]
    [InlineData(LookupEnd.None, LookupEnd.Extrapolated, "25", "0", "7")]
    [InlineData(LookupEnd.None, LookupEnd.Extrapolated, "20", "150%", "14")]
    [InlineData(LookupEnd.None, LookupEnd.None, "20", "100%", "11")]
    public void Beyond_the_points_holds_what_is_stated(LookupEnd below, LookupEnd above, string row, string column, string? value) =>
        Value(Tables.Between(below, above), row, column).ShouldBe(value);

    [Theory]
    [InlineData(1, 1, "150")]
    [InlineData(1, 31, "150")]
    [InlineData(2, 1, null)]
    [InlineData(2, 28, null)]
    [InlineData(3, 1, "200")]
    [InlineData(12, 31, "200")]
    public void A_dated_value_holds_through_its_last_day_and_in_a_gap_there_is_none(int month, int day, string? value) =>
        Tables.Daily.ValueOf(Tables.Day(month, day))?.ToString().ShouldBe(value);

    [Fact]
    public void Days_in_force_are_known()
    {
        Tables.Daily.LastDayOf(0).ShouldBe(new(2026, 1, 31));
        Tables.Daily.LastDayOf(1).ShouldBe(DateOnly.MaxValue);
        static string Without(DateOnly from, DateOnly? to) => string.Join(' ', Tables.Daily.WithoutValue(new(from, to)));
        Without(new(2026, 1, 5), new(2026, 1, 31)).ShouldBe("");
        Without(new(2026, 1, 5), new(2026, 2, 1)).ShouldBe("2026-02-01..2026-02-01");
        Without(new(2025, 12, 31), new(2026, 1, 5)).ShouldBe("2025-12-31..2025-12-31");
        Without(new(2026, 2, 10), new(2026, 2, 20)).ShouldBe("2026-02-10..2026-02-20");
        Without(new(2025, 12, 31), null).ShouldBe("2025-12-31..2025-12-31 2026-02-01..2026-02-28");
        Without(new(2026, 3, 1), null).ShouldBe("");
    }

    [Fact]
    public void An_exact_key_is_the_same_text_or_the_same_value()
    {
        Tables.Segments.ValueOf(FormulaValue.Of("key"))?.ToString().ShouldBe("150");
        Tables.Segments.ValueOf(FormulaValue.Of("Key")).ShouldBeNull();
        var scores = new LookupInput("score", ValueKind.Number, LookupMatch.Exact, [new(Tables.Number(3)), new(Tables.Number(new(1, 2)))]);
        scores.Find(FormulaValue.Of(ValueKind.Count, new(1, 2))).ShouldBe(LookupPlace.At(1));
        scores.Find(Tables.Number(1)).ShouldBeNull();
    }

    [Fact]
    public void Between_days_a_line_goes_by_the_calendar()
    {
        var days = new LookupInput("date", ValueKind.Date, LookupMatch.Interpolated, [new(Tables.Day(1, 1)), new(Tables.Day(1, 11))]);
        days.Find(Tables.Day(1, 4)).ShouldBe(new LookupPlace(0, 1, new(3, 10)));
        days.Find(Tables.Day(1, 11)).ShouldBe(LookupPlace.At(1));
    }

    private static string? Value(LookupTable table, string row, string column) => table.ValueOf(Tables.Number(Ratio.Parse(row)), Tables.Share(Ratio.Parse(column)))?.ToString();
}
