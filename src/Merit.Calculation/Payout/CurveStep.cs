using Merit.Data.Amounts;
using Merit.Data.Diagnostics;

namespace Merit.Calculation.Payout;

/// <summary>A point of a curve with its numbers worked out.</summary>
/// <param name="At">The value or attainment.</param>
/// <param name="Exclusive">Whether it holds above that only, not at it.</param>
/// <param name="Pays">The percent of target.</param>
/// <param name="Where">Where the plan states it.</param>
internal readonly record struct CurveStep(Ratio At, bool Exclusive, Ratio Pays, SourceLocation Where);
