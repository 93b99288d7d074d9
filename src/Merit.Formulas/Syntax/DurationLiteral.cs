using System.Globalization;

namespace Merit.Formulas.Syntax;

/// <summary><c>90 days</c>, <c>1 month</c>, <c>2 years</c> (24 months) or <c>3 weeks</c> (21 days).</summary>
public sealed record DurationLiteral(TextSpan Span, int Count, DurationUnit Unit) : FormulaSyntax(Span)
{
    /// <summary>As formulas write it, in days or months: <c>21 days</c>.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Count} {(Unit == DurationUnit.Days ? "day" : "month")}{(Count == 1 ? "" : "s")}");
}
