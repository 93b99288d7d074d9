using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Payout;

/// <summary>A constant percentage per band; nothing below the first.</summary>
/// <param name="By">What it reads.</param>
/// <param name="Where">Where it is stated.</param>
/// <param name="WhenEmpty">What it pays when there is no value.</param>
/// <param name="Steps">In ascending order.</param>
public sealed record SteppedCurve(CurveInput By, SourceLocation Where, Formula? WhenEmpty, ImmutableArray<CurvePoint> Steps) : PayoutCurve(By, Where, WhenEmpty);
