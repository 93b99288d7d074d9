using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Payout;

/// <summary>Straight lines between points.</summary>
/// <param name="By">What it reads.</param>
/// <param name="Where">Where it is stated.</param>
/// <param name="WhenEmpty">What it pays when there is no value.</param>
/// <param name="Points">In ascending order; each point itself belongs to the line, whatever the end beyond it does.</param>
/// <param name="Below">What holds below the first point.</param>
/// <param name="Above">What holds above the last point.</param>
public sealed record LinearCurve(CurveInput By, SourceLocation Where, Formula? WhenEmpty, ImmutableArray<CurvePoint> Points, CurveEnd Below, CurveEnd Above)
    : PayoutCurve(By, Where, WhenEmpty);
