namespace Merit.Data.Time;

/// <summary>Years of 52 or 53 whole weeks, which end on the same weekday: the weeks of ISO 8601, or 4-4-5 and its like, where four or five weeks stand for a month.</summary>
public sealed class WeekCalendar : Calendar
{
    private const int Week = 7;
    private const int FewestDays = 52 * Week;
    private const int Quarters = 4;
    private static readonly IReadOnlyList<PeriodLength> WeeksAlone = [PeriodLength.Week, PeriodLength.Year];
    private static readonly IReadOnlyList<PeriodLength> All = [PeriodLength.Week, PeriodLength.Month, PeriodLength.Quarter, PeriodLength.Year];

    private readonly YearEnd _ends;
    private readonly WeekPattern? _pattern;
    private readonly YearNaming _naming;

    /// <summary>A calendar of weeks.</summary>
    /// <param name="name">The name by which plans choose it.</param>
    /// <param name="prefix">The letters before the names of its periods.</param>
    /// <param name="ends">When its years end.</param>
    /// <param name="pattern">How weeks make up months and quarters; null where there are weeks alone.</param>
    /// <param name="naming">After which year its years are named.</param>
    public WeekCalendar(string name, string prefix, YearEnd ends, WeekPattern? pattern, YearNaming naming)
        : base(name, prefix)
    {
        _ends = ends;
        _pattern = pattern;
        _naming = naming;
    }

    /// <inheritdoc/>
    public override string Definition => $"{Name} {Prefix} weeks to the {_ends} {_naming} {_pattern}";

    /// <inheritdoc/>
    public override IReadOnlyList<PeriodLength> Lengths => _pattern is null ? WeeksAlone : All;

    /// <summary>Weeks alone are those of ISO 8601, which writes 2026-W05.</summary>
    public override string PrefixOf(PeriodLength length) => _pattern is null && length == PeriodLength.Week ? "" : Prefix;

    /// <inheritdoc/>
    public override int OrdinalOf(DateOnly day, PeriodLength length)
    {
        if (length == PeriodLength.Week)
        {
            return (day.DayNumber + Week - FirstWeekday) / Week;
        }

        var year = day.Year;
        while (day.DayNumber > LastDay(year))
        {
            year++;
        }

        while (day.DayNumber <= LastDay(year - 1))
        {
            year--;
        }

        return length == PeriodLength.Year ? year : (year * PartsOf(length)) + _pattern!.Holding((day.DayNumber - LastDay(year - 1) - 1) / Week, length, IsLong(year));
    }

    /// <inheritdoc/>
    public override Period At(PeriodLength length, int ordinal)
    {
        if (length == PeriodLength.Week)
        {
            var first = (ordinal * Week) - Week + FirstWeekday;
            var holding = OrdinalOf(DateOnly.FromDayNumber(Math.Clamp(first, 0, DateOnly.MaxValue.DayNumber)), PeriodLength.Year);
            return new(this, new(PrefixOf(length), holding + Earlier, length, ((first - LastDay(holding - 1) - 1) / Week) + 1), ordinal, first, first + Week - 1);
        }

        var (year, number) = Math.DivRem(ordinal, PartsOf(length));
        var before = LastDay(year - 1);
        var (from, end) = length == PeriodLength.Year ? (0, (LastDay(year) - before) / Week) : _pattern!.WeeksOf(number, length, IsLong(year));
        return new(this, new(PrefixOf(length), year + Earlier, length, number + 1), ordinal, before + (from * Week) + 1, before + (end * Week));
    }

    /// <inheritdoc/>
    public override int CountInYear(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return period.Length == PeriodLength.Week ? IsLong(period.Year - Earlier) ? 53 : 52 : PartsOf(period.Length);
    }

    /// <inheritdoc/>
    public override int? CountIn(PeriodLength longer, PeriodLength length) =>
        longer == length ? 1
        : length == PeriodLength.Week ? null
        : longer == PeriodLength.Year ? PartsOf(length)
        : _pattern!.MonthsInQuarter;

    /// <inheritdoc/>
    protected override int? FirstOf(int year, PeriodLength length) =>
        length == PeriodLength.Week
            ? LastDay(year - Earlier - 1) is >= -1 and var before && before < DateOnly.MaxValue.DayNumber ? OrdinalOf(DateOnly.FromDayNumber(before + 1), length) : null
            : (year - Earlier) * PartsOf(length);

    // Years are counted by the calendar year in which they end.
    private int Earlier => _naming == YearNaming.AfterStart && !_ends.IsInDecember ? -1 : 0;

    // Day 0 is a Monday; weeks begin on the day after that on which years end.
    private int FirstWeekday => (int)_ends.On;

    private bool IsLong(int year) => LastDay(year) - LastDay(year - 1) > FewestDays;

    // Years at the ends of the calendar are not whole; they are counted as if those beside them were of 52 weeks.
    private int LastDay(int year) => year < 1 ? _ends.DayNumberIn(1) - ((1 - year) * FewestDays)
        : year > DateOnly.MaxValue.Year ? _ends.DayNumberIn(DateOnly.MaxValue.Year) + ((year - DateOnly.MaxValue.Year) * FewestDays)
        : _ends.DayNumberIn(year);

    private int PartsOf(PeriodLength length) => length switch
    {
        PeriodLength.Year => 1,
        PeriodLength.Quarter when _pattern is not null => Quarters,
        PeriodLength.Month when _pattern is not null => _pattern.Months,
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, "The calendar has no such periods."),
    };
}
