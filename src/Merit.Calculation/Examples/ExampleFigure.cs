using Merit.Data.Amounts;
using Merit.Data.Diagnostics;

namespace Merit.Calculation.Examples;

/// <summary>An expected figure of a golden example and what the plan really pays.</summary>
/// <param name="Component">The component.</param>
/// <param name="Expected">What the example expects.</param>
/// <param name="Actual">What it pays.</param>
/// <param name="Where">Where the expectation stands.</param>
public sealed record ExampleFigure(string Component, Money Expected, Money Actual, SourceLocation Where)
{
    /// <summary>Whether the two are the same.</summary>
    public bool Matches => Expected == Actual;
}
