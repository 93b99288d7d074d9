using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Payout;

/// <summary>A point of a curve.</summary>
/// <param name="At">The value or attainment: a constant formula.</param>
/// <param name="Exclusive">Whether it holds above <paramref name="At"/> only (written <c>above 85%</c>), not at it.</param>
/// <param name="Pays">The percent of target: a constant formula.</param>
/// <param name="Where">Where it is stated.</param>
public sealed record CurvePoint(Formula At, bool Exclusive, Formula Pays, SourceLocation Where);
