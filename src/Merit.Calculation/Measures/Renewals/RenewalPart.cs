using Merit.Data.Amounts;

namespace Merit.Calculation.Measures.Renewals;

/// <summary>What was due, or a renewal of it, and what it adds to a rate, seen whole.</summary>
/// <param name="Due">What had come up.</param>
/// <param name="Renewal">What renewed it; null for what was due itself.</param>
/// <param name="Amount">What it adds; for counts 0 or 1.</param>
/// <param name="HolderDay">The number of the day that decides whose it is.</param>
/// <param name="IsLate">Whether it was signed too late.</param>
internal readonly record struct RenewalPart(Due Due, Renewal? Renewal, Ratio Amount, int HolderDay, bool IsLate);
