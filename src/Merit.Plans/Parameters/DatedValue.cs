using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Parameters;

/// <summary>A value of a parameter that holds for some time.</summary>
/// <param name="From">The first day on which it holds.</param>
/// <param name="To">The last day, itself included, where one is stated; else it holds until the day before the next value's first.</param>
/// <param name="Value">A constant formula.</param>
/// <param name="Reference">The memo or policy it comes from, or null.</param>
/// <param name="Where">Where it is stated.</param>
public sealed record DatedValue(DateOnly From, DateOnly? To, Formula Value, string? Reference, SourceLocation Where);
