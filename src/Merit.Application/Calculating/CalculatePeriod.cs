using Merit.Application.Companies;
using Merit.Calculation;
using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Application.Calculating;

/// <summary>Who earned what in a period: reads a company's folder and calculates it.</summary>
public static class CalculatePeriod
{
    /// <summary>Loads and calculates. Pure but for the reading: the same files give the same result.</summary>
    /// <param name="request">What to load.</param>
    /// <param name="name">The period, of whichever of the company's calendars has it.</param>
    /// <exception cref="FileFaultException">The folder or a file in it cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The request's token was cancelled.</exception>
    public static CalculationOutcome Run(LoadRequest request, PeriodName name)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(name);
        var company = LoadCompany.Run(request);
        if (!company.IsSound)
        {
            return new(null, company.Dataset, company.Report, company.Findings);
        }

        var diagnostics = new DiagnosticBag();
        if (CalendarFile.Find(company.Calendars, name, diagnostics) is not { } period)
        {
            return new(null, company.Dataset, company.Report, [.. company.Findings, .. diagnostics.InOrder()]);
        }

        request.Progress?.Report($"Calculating {period.Name}");
        var options = new CalculationOptions { Progress = request.Progress, Cancellation = request.Cancellation };
        var run = CalculationRun.Start(company.Dataset!, company.Plans, period, options, diagnostics);
        if (run is { Result.Participants.Count: 0 })
        {
            EmptyPeriod.Report(company.Dataset!, period, diagnostics);
        }

        return new(run, company.Dataset, company.Report, [.. company.Findings, .. diagnostics.InOrder()]);
    }
}
