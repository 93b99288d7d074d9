using Merit.Data.Amounts;

namespace Merit.Calculation.Payout;

/// <summary>One tier with its numbers worked out.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="Exclusive">Whether it begins above that, not at it.</param>
/// <param name="Factor">Its rate, or its factor on the event's rate.</param>
internal readonly record struct Tier(Ratio From, bool Exclusive, Ratio Factor);
