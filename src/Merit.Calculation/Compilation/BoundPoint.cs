using Merit.Formulas.Binding;
using Merit.Plans.Payout;

namespace Merit.Calculation.Compilation;

/// <summary>A point of a curve whose formulas are bound.</summary>
internal sealed record BoundPoint(CurvePoint Source, BoundFormula At, BoundFormula Pays);
