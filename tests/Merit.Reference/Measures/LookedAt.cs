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
            "quarter_to_date" when fault == Fault.QuarterIsYear => (new(end.Year, 1, 1), end),
            "quarter_to_date" => (new(end.Year, (end.Month + 2) / 3 * 3 - 2, 1), end),
            "year_to_date" => (new(end.Year, 1, 1), end),
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
            first = Period.Containing(first.AddDays(-1), period.Length).Start;
        }

        return Period.Containing(first, period.Length);
    }

    private static DateOnly Trailing(DurationLiteral? time, DateOnly end) => time switch
    {
        null => end.AddMonths(-12),
        { Unit: DurationUnit.Days } => end.AddDays(-time.Count),
        _ => end.AddMonths(-time.Count),
    };

    private static FormulaSyntax? ValueOf(CallSyntax call, string choice) => call.Arguments.Cast<BinarySyntax>().FirstOrDefault(argument => ((NameSyntax)argument.Left).Name == choice)?.Right;
}
