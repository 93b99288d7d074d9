using Merit.Formulas.Syntax;

namespace Merit.Plans.Components;

/// <summary>An amount per matching event.</summary>
public sealed record Spiff : Component
{
    /// <summary>The event set.</summary>
    public required NamedReference Events { get; init; }

    /// <summary>What one event, seen whole, pays; it is then times share, or whole to each when the event set counts so.</summary>
    public required Formula Amount { get; init; }

    /// <inheritdoc/>
    public override string Kind => "spiff";
}
