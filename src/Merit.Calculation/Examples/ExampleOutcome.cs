using Merit.Plans.Examples;

namespace Merit.Calculation.Examples;

/// <summary>A golden example that was run.</summary>
/// <param name="Example">The example.</param>
/// <param name="Figures">Its figures, in order of the document; empty when it could not be run, for reasons among the diagnostics.</param>
public sealed record ExampleOutcome(PlanExample Example, IReadOnlyList<ExampleFigure> Figures);
