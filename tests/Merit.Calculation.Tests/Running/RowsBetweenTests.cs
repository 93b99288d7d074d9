using FsCheck;
using FsCheck.Fluent;
using Merit.Calculation.Running;
using Merit.Data.Tables;

namespace Merit.Calculation.Tests.Running;

public sealed class RowsBetweenTests
{
    private static readonly ColumnSchema Date = new("date", ColumnType.Date, "A day.");

    // Days in long runs, as files in order of time have them, and days at random, of which there are too many runs to be kept.
    private static readonly Gen<int[]> Days = Gen.OneOf(
        from runs in Gen.ListOf(from day in Gen.Choose(-1, 12) from length in Gen.Choose(1, 300) select Enumerable.Repeat(day, length)) select runs.SelectMany(run => run).ToArray(),
        Gen.ArrayOf(Gen.Choose(-1, 12), 1000));

    [Fact]
    public void The_rows_of_some_days_are_those_whose_day_lies_between_them_wherever_blocks_begin() =>
        Prop.ForAll(
            (from days in Days from first in Gen.Choose(-2, 13) from last in Gen.Choose(-2, 13) from block in Gen.Choose(1, 400) from isColumn in Gen.Elements(true, false) select (days, first, last, block, isColumn)).ToArbitrary(),
            c =>
            {
                var day = c.isColumn ? new RowDay(new DateColumn(Date, c.days)) : new RowDay(row => c.days[row]);
                var between = new RowsBetween(day, c.first, c.last, c.days.Length);
                var (found, rows) = (new List<int>(), new int[c.block]);
                for (var from = 0; from < c.days.Length; from += c.block)
                {
                    found.AddRange(rows.AsSpan(0, between.Find(from, Math.Min(c.days.Length, from + c.block), rows)));
                }

                found.ShouldBe(Enumerable.Range(0, c.days.Length).Where(row => c.days[row] != DateColumn.Empty && c.days[row] >= c.first && c.days[row] <= c.last));
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
