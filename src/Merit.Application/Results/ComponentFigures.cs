using Merit.Calculation.Results;

namespace Merit.Application.Results;

/// <summary>The figures of one component as exact text, the same in every document; null is "none".</summary>
internal sealed record ComponentFigures(string? Target, string? Measure, string? Attainment, string Earned, string Payable, string Held)
{
    /// <summary>The figures of a component of a plan.</summary>
    public static ComponentFigures Of(ComponentResult component)
    {
        var currency = component.Earned.Currency;
        return new(
            component.Target is { } target ? ExactText.Of(target, currency) : null,
            ExactText.Of(component.Measure, currency),
            component.Attainment?.ToString(),
            component.Earned.ToAmountString(),
            component.Payable.ToAmountString(),
            (component.Earned - component.Payable).ToAmountString());
    }
}
