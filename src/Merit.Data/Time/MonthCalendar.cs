namespace Merit.Data.Time;

/// <summary>Years of twelve months from any day of the year: a fiscal year from July, a tax year from 6 April. Quarters are three months.</summary>
public sealed class MonthCalendar : Calendar
{
    private const int MonthsInYear = 12;
    private static readonly IReadOnlyList<PeriodLength> All = [PeriodLength.Month, PeriodLength.Quarter, PeriodLength.Year];

    private readonly MonthDay _begins;
    private readonly YearNaming _naming;

    /// <summary>A calendar of months.</summary>
    /// <param name="name">The name by which plans choose it.</param>
    /// <param name="prefix">The letters before the names of its periods.</param>
    /// <param name="begins">The first day of its years; the 28th at the latest, so that every month has it.</param>
    /// <param name="naming">After which year its years are named.</param>
    public MonthCalendar(string name, string prefix, MonthDay begins, YearNaming naming)
        : base(name, prefix)
    {
        if (begins.Day > 28)
        {
            throw new ArgumentOutOfRangeException(nameof(begins), begins, "Not every month has the day.");
        }

        _begins = begins;
        _naming = naming;
    }

    /// <inheritdoc/>
    public override string Definition => $"{Name} {Prefix} months from {_begins} {_naming}";

    /// <inheritdoc/>
    public override IReadOnlyList<PeriodLength> Lengths => All;

    /// <inheritdoc/>
    public override int OrdinalOf(DateOnly day, PeriodLength length) =>
        // Months since the first of a year that lies before the calendar's first day.
        ((day.Year * MonthsInYear) + day.Month - (day.Day < _begins.Day ? 1 : 0) - _begins.Month) / MonthsOf(length);

    /// <inheritdoc/>
    public override Period At(PeriodLength length, int ordinal)
    {
        var months = MonthsOf(length);
        var (year, number) = Math.DivRem(ordinal, MonthsInYear / months);
        return new(this, new(Prefix, year + Later, length, number + 1), ordinal, DayNumber(ordinal * months), DayNumber((ordinal + 1) * months) - 1);
    }

    /// <inheritdoc/>
    public override int CountInYear(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return MonthsInYear / MonthsOf(period.Length);
    }

    /// <inheritdoc/>
    public override int? CountIn(PeriodLength longer, PeriodLength length) => MonthsOf(longer) / MonthsOf(length);

    /// <inheritdoc/>
    protected override int? FirstOf(int year, PeriodLength length) => (year - Later) * (MonthsInYear / MonthsOf(length));

    // A year that begins on 1 January ends in the same.
    private int Later => _naming == YearNaming.AfterEnd && _begins != new MonthDay(1, 1) ? 1 : 0;

    // The first day of a month, counted as OrdinalOf does; days before and after all others stand for those that there are not.
    private int DayNumber(int month)
    {
        var (year, before) = Math.DivRem(month + _begins.Month - 1, MonthsInYear);
        return year < 1 ? 0 : year > DateOnly.MaxValue.Year ? DateOnly.MaxValue.DayNumber + 1 : new DateOnly(year, before + 1, _begins.Day).DayNumber;
    }

    private static int MonthsOf(PeriodLength length) => length switch
    {
        PeriodLength.Month => 1,
        PeriodLength.Quarter => 3,
        PeriodLength.Year => MonthsInYear,
        _ => throw new ArgumentOutOfRangeException(nameof(length), length, "A calendar of months has no weeks."),
    };
}
