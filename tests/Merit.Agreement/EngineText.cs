using Merit.Calculation.Results;
using Merit.Plans.Components;
using Merit.Reference;

namespace Merit.Agreement;

/// <summary>The engine's results in the reference's form, so that both print alike.</summary>
public static class EngineText
{
    public static IReadOnlyList<string> Of(CalculationResult result) => ResultText.Of(result.Participants.SelectMany(Of));

    private static IEnumerable<ReferenceResult> Of(ParticipantResult participant) =>
        participant.Components.Select(component => new ReferenceResult(participant.Plan.Name, participant.Id, component.Component.Name, component.Target,
            component.Measure?.Number, component.Attainment, component.Exact, component.Earned, component.Payable, [.. Lines(component)]));

    /// <summary>Lines have amounts of their own only where amounts are rounded per event.</summary>
    private static IEnumerable<ReferenceLine> Lines(ComponentResult component) =>
        component.Lines is { } lines && component.Component.Rounding.Per == RoundingGrain.Event
            ? Enumerable.Range(0, lines.Count).Select(i => new ReferenceLine(lines.EventOf(i), lines.CreditedOf(i), lines.EarnedOf(i), lines.PayableOf(i)))
            : [];
}
