using System.Collections.Immutable;
using Merit.Formulas.Binding;
using Merit.Plans.Payout;

namespace Merit.Calculation.Compilation;

/// <summary>A payout curve whose formulas are bound.</summary>
/// <param name="Source">The curve as stated.</param>
/// <param name="WhenEmpty">What it pays without a value.</param>
/// <param name="Points">The points of a stepped or linear curve.</param>
/// <param name="Baseline">The baseline, of a baseline curve.</param>
/// <param name="Each">What a unit above adds, of a baseline curve.</param>
internal sealed record BoundCurve(PayoutCurve Source, BoundFormula? WhenEmpty, ImmutableArray<BoundPoint> Points, BoundFormula? Baseline, BoundFormula? Each)
{
    /// <summary>Every formula of it.</summary>
    public IEnumerable<BoundFormula> Formulas() =>
        new[] { WhenEmpty, Baseline, Each }.OfType<BoundFormula>().Concat(Points.SelectMany(point => new[] { point.At, point.Pays }));
}
