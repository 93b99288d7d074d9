using System.Text;

namespace Merit.Reference.Generation;

/// <summary>The sections of a plan's document while it is made, so that something can be added to each of them after all are written.</summary>
internal sealed class PlanParts
{
    /// <summary>What stands before the event sets.</summary>
    public StringBuilder Head { get; } = new();

    /// <summary>The terms of pay, below their key.</summary>
    public StringBuilder Pay { get; } = new();

    /// <summary>Event sets, below their key.</summary>
    public StringBuilder Events { get; } = new();

    /// <summary>Snapshots, below their key.</summary>
    public StringBuilder Snapshots { get; } = new();

    /// <summary>Measures, below their key.</summary>
    public StringBuilder Measures { get; } = new();

    /// <summary>Components, below their key.</summary>
    public StringBuilder Components { get; } = new();

    /// <summary>What stands after the components.</summary>
    public StringBuilder Tail { get; } = new();

    /// <summary>The document.</summary>
    public override string ToString() => string.Concat(Pay, Head, Events, Snapshots) + string.Concat(Measures, Components, Tail);
}
