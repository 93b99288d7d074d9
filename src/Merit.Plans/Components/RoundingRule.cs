using Merit.Data.Amounts;

namespace Merit.Plans.Components;

/// <summary>Where and how amounts become whole minor units.</summary>
/// <param name="Per">Each event, or the component once.</param>
/// <param name="Mode">Which neighbour.</param>
public sealed record RoundingRule(RoundingGrain Per, RoundingMode Mode);
