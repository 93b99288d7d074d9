using Merit.Formulas.Binding;
using Merit.Plans.Components;

namespace Merit.Calculation.Compilation;

/// <summary>A bonus whose formulas are bound.</summary>
internal sealed record BoundBonus(Bonus Bonus) : BoundComponent(Bonus)
{
    /// <summary>What is measured.</summary>
    public required BoundFormula Measure { get; init; }

    /// <summary>What it should reach.</summary>
    public required BoundFormula? GoalFormula { get; init; }

    /// <summary>The curve.</summary>
    public required BoundCurve Curve { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<BoundFormula> PersonFormulas() =>
        [.. base.PersonFormulas(), Measure, .. GoalFormula is null ? Array.Empty<BoundFormula>() : [GoalFormula], .. Curve.Formulas()];
}
