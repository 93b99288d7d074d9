using Merit.Data.Amounts;

namespace Merit.Calculation.Lines;

/// <summary>What events came to.</summary>
/// <param name="Earned">Each event's amount, rounded, in minor units.</param>
/// <param name="Uncapped">The exact sum before the cap.</param>
/// <param name="Exact">The exact sum after it.</param>
internal sealed record LineAmounts(Memory<long> Earned, Ratio Uncapped, Ratio Exact);
