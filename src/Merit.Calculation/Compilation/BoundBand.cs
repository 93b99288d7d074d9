using Merit.Formulas.Binding;
using Merit.Plans.Payout;

namespace Merit.Calculation.Compilation;

/// <summary>A tier whose formulas are bound; either <paramref name="Rate"/> or <paramref name="Times"/> is there.</summary>
internal sealed record BoundBand(RateBand Source, BoundFormula From, BoundFormula? Rate, BoundFormula? Times);
