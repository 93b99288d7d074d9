using Merit.Calculation.Explanation;
using Merit.Calculation.Results;

namespace Merit.Application.Explaining;

/// <summary>How a person's figures on one plan came about.</summary>
/// <param name="Participant">Whose figures, on which plan.</param>
/// <param name="Root">The figure, and beneath it what it was worked out from.</param>
public sealed record ParticipantExplanation(ParticipantResult Participant, ExplanationNode Root);
