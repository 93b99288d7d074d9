using Merit.Calculation.Examples;
using Merit.Plans;

namespace Merit.Application.Checking;

/// <summary>A plan and what its own examples gave.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Examples">Its examples, in order of the document; none when the plan has errors.</param>
public sealed record PlanCheck(Plan Plan, IReadOnlyList<ExampleOutcome> Examples);
