using Merit.Application.Companies;
using Merit.Calculation.Examples;
using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Application.Checking;

/// <summary>What a check found.</summary>
/// <param name="Company">What was loaded.</param>
/// <param name="Plans">The plans that could be checked against the data, in order of name.</param>
/// <param name="Periods">The periods that were checked as they would be calculated; none when anything else is wrong already.</param>
/// <param name="Findings">What is wrong with plans and data.</param>
public sealed record CheckOutcome(LoadedCompany Company, IReadOnlyList<PlanCheck> Plans, IReadOnlyList<Period> Periods, IReadOnlyList<Diagnostic> Findings)
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
