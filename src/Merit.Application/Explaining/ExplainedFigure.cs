namespace Merit.Application.Explaining;

/// <summary>The answer to "why?".</summary>
/// <param name="Explanations">One for each plan of the person's; empty when the question was wrong.</param>
/// <param name="Fault">What is wrong with the question and what would be right; null when it was answered.</param>
public sealed record ExplainedFigure(IReadOnlyList<ParticipantExplanation> Explanations, string? Fault)
{
    internal static ExplainedFigure Wrong(string fault) => new([], fault);
}
