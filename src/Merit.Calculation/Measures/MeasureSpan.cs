using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Measures;

/// <summary>What a standard measure is worked out for.</summary>
/// <param name="Period">The period whose exchange rates count: the run's, or one before it.</param>
/// <param name="Days">The days that are looked at; opening revenue is what there was before them.</param>
internal sealed record MeasureSpan(Period Period, EffectiveRange Days)
{
    /// <summary>The first day.</summary>
    public int First => Days.From.DayNumber;

    /// <summary>The last day.</summary>
    public int Last => Days.LastDay.DayNumber;

    /// <summary>The span that a measure's choices say, in the period of a run.</summary>
    public static MeasureSpan Of(StandardMeasureNode node, Period period)
    {
        var at = period.Back(node.CountOf("periods_back"));
        return new(at, WindowOf(node)?.Of(at) ?? at.Range);
    }

    /// <summary>Whether a measure's choices look at other days than the period's.</summary>
    public static bool IsOther(StandardMeasureNode node) => node.CountOf("periods_back") > 0 || WindowOf(node) is not null;

    private static SetWindow? WindowOf(StandardMeasureNode node)
    {
        switch (node.Choices["over"])
        {
            case "quarter_to_date":
                return new(WindowKind.QuarterToDate, 0, false, SourceLocation.None);
            case "year_to_date":
                return new(WindowKind.YearToDate, 0, false, SourceLocation.None);
            case "trailing":
                var (count, unit) = node.DurationOf("trailing");
                return new(WindowKind.Trailing, count, unit == DurationUnit.Months, SourceLocation.None);
            default:
                return null;
        }
    }
}
