using Merit.Calculation;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Imports.Loading;

namespace Merit.Application.Calculating;

/// <summary>What came of calculating a period.</summary>
/// <param name="Run">The calculation; null when there are errors, and then there is no figure at all.</param>
/// <param name="Dataset">The data it was worked out from; null when there are errors in it.</param>
/// <param name="Report">What was read from which file, and what was skipped.</param>
/// <param name="Findings">What is wrong with plans and data.</param>
public sealed record CalculationOutcome(CalculationRun? Run, Dataset? Dataset, ImportReport Report, IReadOnlyList<Diagnostic> Findings);
