using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Plans.Crediting;

/// <summary>The days that an event set looks at, where they are not the period's.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Count">How many days, months or periods; 0 where there is nothing to count.</param>
/// <param name="InMonths">Whether months are counted, for <see cref="WindowKind.Trailing"/>; else days.</param>
/// <param name="Where">Where it stands.</param>
public sealed record SetWindow(WindowKind Kind, int Count, bool InMonths, SourceLocation Where)
{
    /// <summary>The most days that a window can have.</summary>
    public const int MostDays = 510;

    /// <summary>The days for a period, both ends inclusive.</summary>
    public EffectiveRange Of(Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        switch (Kind)
        {
            case WindowKind.QuarterToDate:
                return new(Period.Containing(period.End, PeriodLength.Quarter).Start, period.End);
            case WindowKind.YearToDate:
                return new(Period.Containing(period.End, PeriodLength.Year).Start, period.End);
            case WindowKind.PeriodsBack:
                return Period.Containing(period.Start.AddMonths(-Count * (int)period.Length), period.Length).Range;
            default:
                var next = period.End.AddDays(1);
                return new(InMonths ? next.AddMonths(-Count) : next.AddDays(-Count), period.End);
        }
    }

    /// <summary>As plans write it: <c>trailing 3 months</c>.</summary>
    public override string ToString() => Kind switch
    {
        WindowKind.QuarterToDate => "quarter_to_date",
        WindowKind.YearToDate => "year_to_date",
        WindowKind.PeriodsBack => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Count} {(Count == 1 ? "period" : "periods")} back"),
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"trailing {Count} {(InMonths ? "month" : "day")}{(Count == 1 ? "" : "s")}"),
    };
}
