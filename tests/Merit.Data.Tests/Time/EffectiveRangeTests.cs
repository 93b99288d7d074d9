using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Time;

namespace Merit.Data.Tests.Time;

public sealed class EffectiveRangeTests
{
    // The days that the properties look at one by one; open ranges reach past the last of them.
    private static readonly DateOnly[] Calendar = [.. Enumerable.Range(0, 40).Select(new DateOnly(2024, 2, 10).AddDays)];

    private static readonly Gen<EffectiveRange> Ranges =
        from start in Gen.Choose(0, 29)
        from days in Gen.Choose(0, 9)
        from open in Gen.Elements(false, false, false, true)
        select new EffectiveRange(Calendar[start], open ? null : Calendar[start + days]);

    private static readonly Arbitrary<(EffectiveRange Left, EffectiveRange Right)> Pairs =
        (from left in Ranges from right in Ranges select (left, right)).ToArbitrary();

    [Fact]
    public void Two_overlap_when_a_day_lies_in_both() =>
        Prop.ForAll(Pairs, p => p.Left.Overlaps(p.Right) == DaysOf(p.Left).Intersect(DaysOf(p.Right)).Any() && p.Left.Overlaps(p.Right) == p.Right.Overlaps(p.Left))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void The_intersection_has_the_days_of_both_and_no_other() =>
        Prop.ForAll(Pairs, p =>
        {
            var shared = p.Left.Intersect(p.Right);
            var days = shared is { } range ? DaysOf(range) : [];
            return days.SequenceEqual(DaysOf(p.Left).Intersect(DaysOf(p.Right))) && shared == p.Right.Intersect(p.Left);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_closed_range_has_as_many_days_as_it_contains() =>
        Prop.ForAll(Ranges.Where(range => range.To is not null).ToArbitrary(), range => range.Days == DaysOf(range).Count()).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Both_ends_are_in_it()
    {
        var march = Range("2024-03-01", "2024-03-31");

        (march.Contains(new(2024, 3, 1)), march.Contains(new(2024, 3, 31))).ShouldBe((true, true));
        (march.Contains(new(2024, 2, 29)), march.Contains(new(2024, 4, 1))).ShouldBe((false, false));
        march.Days.ShouldBe(31);
    }

    [Fact]
    public void Ranges_that_touch_at_a_day_share_that_day_alone()
    {
        Range("2024-03-01", "2024-03-31").Intersect(Range("2024-03-31", null)).ShouldBe(Range("2024-03-31", "2024-03-31"));
        Range("2024-03-01", "2024-03-30").Intersect(Range("2024-03-31", null)).ShouldBeNull();
    }

    [Fact]
    public void An_open_end_reaches_to_the_end_of_the_calendar()
    {
        var open = Range("2024-03-01", null);

        open.Contains(DateOnly.MaxValue).ShouldBeTrue();
        open.LastDay.ShouldBe(DateOnly.MaxValue);
        open.Intersect(Range("2025-01-01", null)).ShouldBe(Range("2025-01-01", null));
        Should.Throw<InvalidOperationException>(() => open.Days);
    }

    [Fact]
    public void An_end_before_the_start_is_refused()
    {
        Should.Throw<ArgumentException>(() => Range("2024-03-02", "2024-03-01")).ParamName.ShouldBe("to");
        Range("2024-03-01", "2024-03-01").Days.ShouldBe(1);
    }

    [Fact]
    public void It_is_written_with_two_points_between_its_ends()
    {
        Range("2024-03-01", "2024-03-31").ToString().ShouldBe("2024-03-01..2024-03-31");
        Range("2024-03-01", null).ToString().ShouldBe("2024-03-01..");
    }

    private static IEnumerable<DateOnly> DaysOf(EffectiveRange range) => Calendar.Where(range.Contains);

    private static EffectiveRange Range(string from, string? to) => new(Day(from), to is null ? null : Day(to));

    private static DateOnly Day(string text) => IsoDate.TryParse(text, out var day) ? day : throw new ArgumentException($"'{text}' is no date.", nameof(text));
}
