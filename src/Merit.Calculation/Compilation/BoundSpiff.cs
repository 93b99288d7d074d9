using Merit.Formulas.Binding;
using Merit.Plans.Components;

namespace Merit.Calculation.Compilation;

/// <summary>A SPIFF whose formulas are bound.</summary>
internal sealed record BoundSpiff(Spiff Spiff) : BoundComponent(Spiff)
{
    /// <summary>The set whose events pay.</summary>
    public required BoundEventSet Set { get; init; }

    /// <summary>What an event pays.</summary>
    public required BoundFormula Amount { get; init; }

    /// <inheritdoc/>
    public override BoundEventSet? Events => Set;

    /// <inheritdoc/>
    public override IEnumerable<BoundFormula> RowFormulas() => [Amount];

    /// <inheritdoc/>
    public override IEnumerable<BoundFormula> PersonFormulas() => [.. base.PersonFormulas(), Amount];
}
