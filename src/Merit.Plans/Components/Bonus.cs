using Merit.Formulas.Syntax;
using Merit.Plans.Payout;

namespace Merit.Plans.Components;

/// <summary>Target incentive times a payout curve.</summary>
public sealed record Bonus : Component
{
    /// <summary>What is measured.</summary>
    public required Formula Measure { get; init; }

    /// <summary>What the measure should reach; null when the curve reads the value itself.</summary>
    public Formula? Goal { get; init; }

    /// <summary>Whether less of the measure is better: attainment is then 2 - measure / goal.</summary>
    public bool LessIsBetter { get; init; }

    /// <summary>From measure or attainment to percent of target.</summary>
    public required PayoutCurve Payout { get; init; }

    /// <inheritdoc/>
    public override string Kind => "bonus";
}
