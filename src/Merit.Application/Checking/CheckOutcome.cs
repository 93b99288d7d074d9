using Merit.Application.Companies;
using Merit.Calculation.Examples;
using Merit.Data.Diagnostics;

namespace Merit.Application.Checking;

/// <summary>What a check found.</summary>
/// <param name="Company">What was loaded.</param>
/// <param name="Plans">The plans that could be checked against the data, in order of name.</param>
/// <param name="Findings">What is wrong with plans and data.</param>
public sealed record CheckOutcome(LoadedCompany Company, IReadOnlyList<PlanCheck> Plans, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Whether any finding is an error.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>The figures of examples that the plans do not pay.</summary>
    public IEnumerable<(ExampleOutcome Example, ExampleFigure Figure)> Differences =>
        from plan in Plans
        from example in plan.Examples
        from figure in example.Figures
        where !figure.Matches
        select (example, figure);
}
