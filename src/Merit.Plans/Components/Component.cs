using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Plans.Exchange;

namespace Merit.Plans.Components;

/// <summary>One way of earning.</summary>
public abstract record Component
{
    /// <summary>The name formulas, results and statements use.</summary>
    public required string Name { get; init; }

    /// <summary>Where the name stands.</summary>
    public required SourceLocation Where { get; init; }

    /// <summary>What people call it; null for the name.</summary>
    public string? Title { get; init; }

    /// <summary>Its part of the annual target variable, or null.</summary>
    public Formula? Weight { get; init; }

    /// <summary>What it pays at 100% in a full period, in place of a weight, or null.</summary>
    public Formula? Target { get; init; }

    /// <summary>A condition on being paid, or null.</summary>
    public Gate? Gate { get; init; }

    /// <summary>A factor on the amount, or null.</summary>
    public Formula? Multiplier { get; init; }

    /// <summary>The most it pays, or null.</summary>
    public Formula? Cap { get; init; }

    /// <summary>The least it pays, or null.</summary>
    public Formula? Floor { get; init; }

    /// <summary>Where and how amounts become whole minor units.</summary>
    public required RoundingRule Rounding { get; init; }

    /// <summary>When an earning becomes payable.</summary>
    public Release Release { get; init; }

    /// <summary>At which rates its events' amounts count, in place of the plan's rule; null where that holds.</summary>
    public ExchangeRule? Exchange { get; init; }

    /// <summary>The word a document uses for this kind.</summary>
    public abstract string Kind { get; }
}
