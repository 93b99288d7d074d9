using Merit.Data.Amounts;

namespace Merit.Reference.Payout;

/// <summary>A component's amount for one participant before it is rounded.</summary>
/// <param name="Target">The target incentive, or null.</param>
/// <param name="Measure">What is measured, or null.</param>
/// <param name="Attainment">Measure over goal, or null.</param>
/// <param name="Exact">The amount after gate, multiplier, cap and floor.</param>
/// <param name="Lines">What makes it up: events in order and the line that a floor adds; null where the amount is not made of events.</param>
internal sealed record ExactAmount(Ratio? Target, Ratio? Measure, Ratio? Attainment, Ratio Exact, IReadOnlyList<ExactLine>? Lines);
