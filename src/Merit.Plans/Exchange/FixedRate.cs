using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Exchange;

/// <summary>A rate that the plan states: one unit of a currency is so much of the plan's.</summary>
/// <param name="From">The currency.</param>
/// <param name="Where">Where it stands.</param>
/// <param name="Rate">How much of the plan's currency one unit is: a constant above 0.</param>
public sealed record FixedRate(Currency From, SourceLocation Where, Formula Rate);
