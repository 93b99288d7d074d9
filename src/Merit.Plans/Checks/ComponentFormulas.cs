using Merit.Formulas.Syntax;
using Merit.Plans.Components;

namespace Merit.Plans.Checks;

/// <summary>The formulas of a component about a participant.</summary>
internal static class ComponentFormulas
{
    /// <summary>What it measures; null where it pays on events.</summary>
    public static Formula? MeasureOf(Component component) => component switch { Bonus bonus => bonus.Measure, Commission commission => commission.Measure, _ => null };

    /// <summary>All others, null where one is not stated.</summary>
    public static Formula?[] Of(Component component)
    {
        Formula?[] common = [component.Weight, component.Target, component.Gate?.Condition, component.Multiplier, component.Cap, component.Floor];
        return component switch
        {
            Bonus bonus => [.. common, bonus.Goal],
            Commission commission => [.. common, commission.Quota, commission.Rate, commission.Tiers?.Formula, commission.Tiers?.WhenEmpty, .. (commission.Tiers?.Bands ?? []).SelectMany(band => new[] { band.From, band.Rate, band.Times })],
            _ => common,
        };
    }
}
