using Merit.Calculation.Results;

namespace Merit.Application.Results;

/// <summary>The figures of one component as exact text, the same in every document; null is "none".</summary>
internal sealed record ComponentFigures(string? Target, string? Measure, string? Attainment, string Earned, string Payable, string Held)
{
    /// <summary>The figures of a component: what was measured in the plan's currency, all other amounts in that of pay.</summary>
    public static ComponentFigures Of(ComponentResult component, ParticipantResult participant) =>
        new(
            component.Target is { } target ? ExactText.Of(target, participant.Currency) : null,
            ExactText.Of(component.Measure, participant.Plan.Currency),
            component.Attainment?.ToString(),
            component.Earned.ToAmountString(),
            component.Payable.ToAmountString(),
            (component.Earned - component.Payable).ToAmountString());
}
