using Merit.Data.Diagnostics;

namespace Merit.Plans;

/// <summary>Base and variable pay in percent of on-target earnings: 70/30.</summary>
/// <param name="Base">The percentage of base salary.</param>
/// <param name="Variable">The percentage of target variable pay; both sum to 100.</param>
/// <param name="Where">Where it is stated.</param>
public sealed record PayMix(int Base, int Variable, SourceLocation Where);
