using Merit.Application.Companies;
using Merit.Calculation;
using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Application.Calculating;

/// <summary>Who earned what in a period: reads a company's folder and calculates it.</summary>
public static class CalculatePeriod
{
    /// <summary>Loads and calculates. Pure but for the reading: the same files give the same result.</summary>
    /// <exception cref="FileFaultException">The folder or a file in it cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The request's token was cancelled.</exception>
    public static CalculationOutcome Run(LoadRequest request, Period period)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(period);
        var company = LoadCompany.Run(request);
        if (!company.IsSound)
        {
            return new(null, company.Dataset, company.Report, company.Findings);
        }

        request.Progress?.Report($"Calculating {period.Name}");
        var diagnostics = new DiagnosticBag();
        var options = new CalculationOptions { Progress = request.Progress, Cancellation = request.Cancellation };
        var run = CalculationRun.Start(company.Dataset!, company.Plans, period, options, diagnostics);
        if (run is { Result.Participants.Count: 0 })
        {
            EmptyPeriod.Report(company.Dataset!, period, diagnostics);
        }

        return new(run, company.Dataset, company.Report, [.. company.Findings, .. diagnostics.InOrder()]);
    }
}
