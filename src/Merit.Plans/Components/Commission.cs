using Merit.Formulas.Syntax;
using Merit.Plans.Payout;

namespace Merit.Plans.Components;

/// <summary>A rate on the value of credited events, or on a measure's amount.</summary>
public sealed record Commission : Component
{
    /// <summary>The event set whose events earn; null when a measure's amount does.</summary>
    public NamedReference? Events { get; init; }

    /// <summary>The commissionable value of one event, seen whole; it is then times share.</summary>
    public Formula? Value { get; init; }

    /// <summary>What of one event, seen whole, retires the quota and decides the tiers; null where that is its value.</summary>
    public Formula? QuotaCredit { get; init; }

    /// <summary>The amount that earns, in place of events.</summary>
    public Formula? Measure { get; init; }

    /// <summary>The rate, by event or for all; null when the tiers state rates themselves.</summary>
    public Formula? Rate { get; init; }

    /// <summary>The credited value to reach, for attainment and the base rate; null when there is none.</summary>
    public Formula? Quota { get; init; }

    /// <summary>Tiers of rates; null when one rate holds.</summary>
    public RateTable? Tiers { get; init; }

    /// <inheritdoc/>
    public override string Kind => "commission";
}
