using Merit.Calculation.Examples;
using Merit.Plans;

namespace Merit.Application.Checking;

/// <summary>A plan and what its own examples gave.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="IsSound">Whether its formulas fit the tables that they read; its examples are run only then.</param>
/// <param name="Examples">Its examples, in order of the document.</param>
public sealed record PlanCheck(Plan Plan, bool IsSound, IReadOnlyList<ExampleOutcome> Examples);
