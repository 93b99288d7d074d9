using Merit.Formulas.Syntax;
using Merit.Plans.Components;
using Merit.Plans.Payout;

namespace Merit.Calculation.Compilation;

/// <summary>Every formula of a component, to find what it reads.</summary>
internal static class ComponentFormulas
{
    /// <summary>The formulas, in no particular order.</summary>
    public static IEnumerable<Formula> Of(Component component)
    {
        Formula?[] common = [component.Weight, component.Target, component.Gate?.Condition, component.Multiplier, component.Cap, component.Floor];
        var own = component switch
        {
            Bonus bonus => [bonus.Measure, bonus.Goal, bonus.Payout.WhenEmpty, .. OfCurve(bonus.Payout)],
            Commission commission =>
                [commission.Value, commission.QuotaCredit, commission.Measure, commission.Rate, commission.Quota, commission.Tiers?.Formula, .. OfTiers(commission.Tiers)],
            Spiff spiff => new Formula?[] { spiff.Amount },
            _ => throw new InvalidOperationException($"No component of kind {component.Kind}."),
        };
        return common.Concat(own).OfType<Formula>();
    }

    private static IEnumerable<Formula?> OfCurve(PayoutCurve curve) => curve switch
    {
        SteppedCurve stepped => stepped.Steps.SelectMany(step => new[] { step.At, step.Pays }),
        LinearCurve linear => linear.Points.SelectMany(point => new[] { point.At, point.Pays }),
        BaselineCurve baseline => [baseline.Baseline, baseline.Each],
        _ => throw new InvalidOperationException($"No curve of kind {curve.GetType().Name}."),
    };

    private static IEnumerable<Formula?> OfTiers(RateTable? tiers) => tiers?.Bands.SelectMany(band => new[] { band.From, band.Rate, band.Times }).Append(tiers.WhenEmpty) ?? [];
}
