using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Payout;

/// <summary>One tier.</summary>
/// <param name="From">Where it begins: a formula of the tier measure's type, not about single events.</param>
/// <param name="Exclusive">Whether it begins above <paramref name="From"/> (written <c>above</c>) and not at it.</param>
/// <param name="Rate">Its rate; null when it states a factor.</param>
/// <param name="Times">A factor on the component's rate; null when it states a rate.</param>
/// <param name="Where">Where it is stated.</param>
public sealed record RateBand(Formula From, bool Exclusive, Formula? Rate, Formula? Times, SourceLocation Where);
