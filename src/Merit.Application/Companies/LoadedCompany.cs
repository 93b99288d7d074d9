using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Imports.Loading;
using Merit.Plans;

namespace Merit.Application.Companies;

/// <summary>What a company's folder holds. Places in findings are relative to the folder.</summary>
/// <param name="Calendars">Its own calendars and those that everybody has.</param>
/// <param name="Plans">The plans that could be read, in order of name.</param>
/// <param name="Dataset">The data; null when there are errors in it.</param>
/// <param name="Report">What was read from which file.</param>
/// <param name="Findings">What is wrong with plans and data.</param>
public sealed record LoadedCompany(CalendarSet Calendars, IReadOnlyList<Plan> Plans, Dataset? Dataset, ImportReport Report, IReadOnlyList<Diagnostic> Findings)
{
    /// <summary>Whether plans and data are free of errors, so that they can be calculated with.</summary>
    public bool IsSound => Dataset is not null && Findings.All(finding => finding.Severity != Severity.Error);
}
