using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Calculation.Results;

/// <summary>Who earned what in a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Plans">The plans that were calculated, in order of name.</param>
/// <param name="Participants">In order of the person's key as ordinal text, then of the plan's name.</param>
public sealed record CalculationResult(Period Period, IReadOnlyList<Plan> Plans, IReadOnlyList<ParticipantResult> Participants);
