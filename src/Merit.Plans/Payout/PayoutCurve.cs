using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Payout;

/// <summary>From a measure's value or its attainment to percent of target.</summary>
/// <param name="By">What it reads.</param>
/// <param name="Where">Where it is stated.</param>
/// <param name="WhenEmpty">What it pays when there is no value (an empty book); null when that cannot happen.</param>
public abstract record PayoutCurve(CurveInput By, SourceLocation Where, Formula? WhenEmpty);
