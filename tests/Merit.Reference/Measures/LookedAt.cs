using Merit.Data.Time;
using Merit.Formulas.Syntax;

namespace Merit.Reference.Measures;

/// <summary>What a standard measure looks at: "`over`: what is looked at" and "`periods_back`: how many periods before the period the measure is worked out".</summary>
internal static class LookedAt
{
    /// <summary>"The calendar quarter, or year, from its first day through the period's last"; "so long a time through the period's last day as `trailing` says".</summary>
    public static (DateOnly First, DateOnly Last) Days(CallSyntax call, Period period, Fault fault)
    {
        var end = period.End;
        var over = ValueOf(call, "over") is NameSyntax word && fault != Fault.SpanIgnored ? word.Name : "period";
        return over switch
        {
            "quarter_to_date" when fault != Fault.QuarterIsYear => (FirstOf(PeriodLength.Quarter, period, fault), end),
            "quarter_to_date" or "year_to_date" => (FirstOf(PeriodLength.Year, period, fault), end),
            "trailing" => (Trailing(ValueOf(call, "trailing") as DurationLiteral, fault == Fault.TrailingADayLong ? end : end.AddDays(1)), end),
            _ => (period.Start, end),
        };
    }

    /// <summary>The period that "is then the period's of the other choices".</summary>
    public static Period PeriodOf(CallSyntax call, Period period, Fault fault)
    {
        var first = period.Start;
        for (var back = fault == Fault.PeriodsBackIgnored || ValueOf(call, "periods_back") is not NumberLiteral { Value: var number } ? 0 : int.Parse(number.ToString(), System.Globalization.CultureInfo.InvariantCulture); back > 0; back--)
        {
            first = period.Calendar.Containing(first.AddDays(-1), period.Length).Start;
        }

        return period.Calendar.Containing(first, period.Length);
    }

    // A year from January, and a quarter of it, are what everybody knows without a calendar.
    private static DateOnly FirstOf(PeriodLength length, Period period, Fault fault) => fault != Fault.ToDateFromJanuary && !period.Calendar.Equals(Calendar.Gregorian)
        ? period.Calendar.Containing(period.End, length).Start
        : new(period.End.Year, length == PeriodLength.Year ? 1 : (period.End.Month + 2) / 3 * 3 - 2, 1);

    private static DateOnly Trailing(DurationLiteral? time, DateOnly end) => time switch
    {
        null => end.AddMonths(-12),
        { Unit: DurationUnit.Days } => end.AddDays(-time.Count),
        _ => end.AddMonths(-time.Count),
    };

    private static FormulaSyntax? ValueOf(CallSyntax call, string choice) => call.Arguments.Cast<BinarySyntax>().FirstOrDefault(argument => ((NameSyntax)argument.Left).Name == choice)?.Right;
}
