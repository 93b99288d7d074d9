using System.Collections.Immutable;
using Merit.Data.Diagnostics;

namespace Merit.Calculation.Explanation;

/// <summary>One step of a figure: what it is, how it was worked out, what it read, where the plan says so and which rows it came from.</summary>
/// <remarks>The JSON form of a tree of these is documented in <c>docs/explanation.md</c> and versioned.</remarks>
public sealed record ExplanationNode
{
    /// <summary>The kind of step: <c>payout</c>, <c>release</c>, <c>rounding</c>, <c>cap</c>, <c>gate</c>, <c>tier</c>, <c>measure</c>, <c>value</c>, <c>event</c>, <c>fact</c> and so on.</summary>
    public required string Step { get; init; }

    /// <summary>What it is called, for people.</summary>
    public required string Label { get; init; }

    /// <summary>The exact value as text (<c>2500.00</c>, <c>43/50</c>, <c>yes</c>), or null for "no value".</summary>
    public required string? Value { get; init; }

    /// <summary>The value as people read it (<c>2,500.00 USD</c>, <c>86.00%</c>).</summary>
    public required string Display { get; init; }

    /// <summary>The formula as the plan states it, or what takes its place (<c>arr x share</c>), or null.</summary>
    public string? Formula { get; init; }

    /// <summary>The same with its numbers, as people write it (<c>60,000.00 x 5%</c>), or null.</summary>
    public string? Arithmetic { get; init; }

    /// <summary>The arithmetic with exact numbers (<c>60000 * 1/20</c>), which comes to <see cref="Value"/>; null where a formula or a row gives the value.</summary>
    public string? Exact { get; init; }

    /// <summary>The place in the plan that says so, or none.</summary>
    public SourceLocation Plan { get; init; }

    /// <summary>The row it was read from: its table and key, or null.</summary>
    public string? Fact { get; init; }

    /// <summary>The file and line that row came from, or none.</summary>
    public SourceLocation Source { get; init; }

    /// <summary>What it was worked out from, in order.</summary>
    public ImmutableArray<ExplanationNode> Reads { get; init; } = [];
}
