using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Measures;

/// <summary>A number over a participant's credited events or book in a period.</summary>
/// <param name="Name">The name formulas and goals use.</param>
/// <param name="Where">Where the name stands.</param>
/// <param name="Formula">How it is worked out.</param>
public sealed record Measure(string Name, SourceLocation Where, Formula Formula)
{
    /// <summary>What people call it; null for the name.</summary>
    public string? Title { get; init; }
}
