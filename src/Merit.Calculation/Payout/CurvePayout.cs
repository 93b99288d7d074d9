using Merit.Calculation.Explanation;
using Merit.Data.Diagnostics;

namespace Merit.Calculation.Payout;

/// <summary>What a curve pays, and why.</summary>
/// <param name="Label">Which part of the curve was read, for people: written when an explanation asks.</param>
/// <param name="Percent">The percent of target.</param>
/// <param name="Where">Where the plan states that part.</param>
internal sealed record CurvePayout(Func<string> Label, Arithmetic Percent, SourceLocation Where);
