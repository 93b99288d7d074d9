using System.Collections.Immutable;

namespace Merit.Data.Time;

/// <summary>How many weeks each month of a year has, quarter by quarter: 4-4-5, in years of 52 and of 53 weeks.</summary>
public sealed class WeekPattern
{
    private readonly Cut _usual;
    private readonly Cut _long;

    /// <summary>A pattern.</summary>
    /// <param name="quarters">The weeks of each month of each of four quarters; 52 together.</param>
    /// <param name="longYear">The same of a year of 53 weeks, with as many months in each quarter.</param>
    /// <exception cref="ArgumentException">The weeks do not add up, or the two do not fit each other.</exception>
    public WeekPattern(ImmutableArray<ImmutableArray<int>> quarters, ImmutableArray<ImmutableArray<int>> longYear)
    {
        if (quarters.Length != 4 || longYear.Length != 4 || quarters.Sum(quarter => quarter.Sum()) != 52 || longYear.Sum(quarter => quarter.Sum()) != 53 ||
            quarters.Concat(longYear).SelectMany(quarter => quarter).Any(weeks => weeks < 1) || !quarters.Select(quarter => quarter.Length).SequenceEqual(longYear.Select(quarter => quarter.Length)))
        {
            throw new ArgumentException("A year has four quarters and 52 weeks, a long one 53 in as many months.", nameof(quarters));
        }

        _usual = new(quarters);
        _long = new(longYear);
        MonthsInQuarter = quarters.All(quarter => quarter.Length == quarters[0].Length) ? quarters[0].Length : null;
    }

    /// <summary>How many months a year has.</summary>
    public int Months => _usual.MonthEnds.Length;

    /// <summary>How many months a quarter has; null where that differs.</summary>
    public int? MonthsInQuarter { get; }

    /// <summary>The number, from 0, of the month or quarter that holds a week.</summary>
    /// <param name="week">The week's number in its year, from 0.</param>
    /// <param name="length">Month or quarter.</param>
    /// <param name="isLong">Whether the year has 53 weeks.</param>
    public int Holding(int week, PeriodLength length, bool isLong)
    {
        var ends = Ends(length, isLong);
        var at = 0;
        while (at < ends.Length - 1 && ends[at] <= week)
        {
            at++;
        }

        return at;
    }

    /// <summary>The first week of a month or quarter, from 0, and the first after it.</summary>
    public (int From, int End) WeeksOf(int number, PeriodLength length, bool isLong)
    {
        var ends = Ends(length, isLong);
        return (number == 0 ? 0 : ends[number - 1], ends[number]);
    }

    /// <summary>The pattern as <c>4-4-5 4-4-5 4-4-5 4-4-5, long 4-4-5 4-4-5 4-4-5 4-4-6</c>.</summary>
    public override string ToString() => $"{_usual.Text}, long {_long.Text}";

    private ImmutableArray<int> Ends(PeriodLength length, bool isLong) => (isLong ? _long : _usual) is var cut && length == PeriodLength.Month ? cut.MonthEnds : cut.QuarterEnds;

    private sealed class Cut
    {
        public Cut(ImmutableArray<ImmutableArray<int>> quarters)
        {
            var (months, ends, week) = (new List<int>(), new List<int>(), 0);
            foreach (var quarter in quarters)
            {
                foreach (var weeks in quarter)
                {
                    week += weeks;
                    months.Add(week);
                }

                ends.Add(week);
            }

            MonthEnds = [.. months];
            QuarterEnds = [.. ends];
            Text = string.Join(' ', quarters.Select(quarter => string.Join('-', quarter)));
        }

        public ImmutableArray<int> MonthEnds { get; }

        public ImmutableArray<int> QuarterEnds { get; }

        public string Text { get; }
    }
}
