using System.Collections.Immutable;
using Merit.Formulas.Binding;
using Merit.Plans.Components;

namespace Merit.Calculation.Compilation;

/// <summary>A commission whose formulas are bound.</summary>
internal sealed record BoundCommission(Commission Commission) : BoundComponent(Commission)
{
    /// <summary>The set whose events earn, or null.</summary>
    public required BoundEventSet? Set { get; init; }

    /// <summary>The value of an event, seen whole.</summary>
    public required BoundFormula? Value { get; init; }

    /// <summary>What of an event, seen whole, retires the quota; null where that is its value.</summary>
    public required BoundFormula? QuotaCredit { get; init; }

    /// <summary>The amount that earns, in place of events.</summary>
    public required BoundFormula? Measure { get; init; }

    /// <summary>The rate; about the event, or the participant alone.</summary>
    public required BoundFormula? Rate { get; init; }

    /// <summary>The quota.</summary>
    public required BoundFormula? Quota { get; init; }

    /// <summary>Target over quota, which the word <c>base</c> means; null when the plan has no quota here.</summary>
    public required ScalarSymbol? Base { get; init; }

    /// <summary>The formula that chooses the tier, if one does.</summary>
    public required BoundFormula? TierFormula { get; init; }

    /// <summary>The tiers.</summary>
    public required ImmutableArray<BoundBand> Bands { get; init; }

    /// <summary>The rate or factor where the quota comes to nothing, so that there is no attainment; null where the plan does not say.</summary>
    public required BoundFormula? WhenEmpty { get; init; }

    /// <summary>Whether events can earn without a base rate where there is no attainment.</summary>
    public bool EarnsWithoutBase() => WhenEmpty is not null && !new[] { WhenEmpty, Rate }.OfType<BoundFormula>().SelectMany(formula => formula.Root.DescendantsAndSelf()).Any(node => node is ScalarNode scalar && scalar.Symbol == Base);

    /// <summary>Whether its quota asks for the goal.</summary>
    public bool QuotaReadsGoal() => Goal is { } goal && Quota?.Root.DescendantsAndSelf().Any(node => node is ScalarNode scalar && scalar.Symbol == goal) == true;

    /// <inheritdoc/>
    public override BoundEventSet? Events => Set;

    /// <inheritdoc/>
    public override IEnumerable<BoundFormula> RowFormulas() => Set is null ? [] : new[] { Value, QuotaCredit, Rate }.OfType<BoundFormula>();

    /// <inheritdoc/>
    public override IEnumerable<BoundFormula> PersonFormulas() =>
    [
        .. base.PersonFormulas(), .. new[] { Measure, Rate, Quota, TierFormula, WhenEmpty }.OfType<BoundFormula>(),
        .. Bands.SelectMany(band => new[] { band.From, band.Rate, band.Times }.OfType<BoundFormula>()),
    ];
}
