using Merit.Data.Amounts;

namespace Merit.Reference;

/// <summary>What one component pays one participant in one period.</summary>
/// <param name="Plan">The plan's name.</param>
/// <param name="Participant">The person's key.</param>
/// <param name="Component">The component's name.</param>
/// <param name="Target">The target incentive in the currency of pay, exact; null when the component has none.</param>
/// <param name="Measure">The measure of a bonus or of a commission on a measure, the credited value of a commission on events, the count of a SPIFF's; null when empty.</param>
/// <param name="Attainment">Measure over goal or quota; null when empty or when there is neither.</param>
/// <param name="Exact">What is earned before rounding, in units of the plan's currency.</param>
/// <param name="Earned">What is earned, after the plan's cap.</param>
/// <param name="Payable">What of it is payable by the period's end.</param>
/// <param name="Lines">One line per credited event in order of date, then id, and last the line that a floor adds; only where amounts are rounded per event.</param>
public sealed record ReferenceResult(
    string Plan,
    string Participant,
    string Component,
    Ratio? Target,
    Ratio? Measure,
    Ratio? Attainment,
    Ratio Exact,
    Money Earned,
    Money Payable,
    IReadOnlyList<ReferenceLine> Lines);
