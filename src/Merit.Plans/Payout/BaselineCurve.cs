using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Payout;

/// <summary>100% at a baseline, so much more for each unit above it.</summary>
/// <param name="By">What it reads.</param>
/// <param name="Where">Where it is stated.</param>
/// <param name="WhenEmpty">What it pays when there is no value.</param>
/// <param name="Baseline">The value that pays 100%; above zero.</param>
/// <param name="Each">The percentage that each whole or part unit above adds.</param>
/// <param name="BelowInProportion">Below the baseline: value / baseline when true, else nothing.</param>
public sealed record BaselineCurve(CurveInput By, SourceLocation Where, Formula? WhenEmpty, Formula Baseline, Formula Each, bool BelowInProportion)
    : PayoutCurve(By, Where, WhenEmpty);
