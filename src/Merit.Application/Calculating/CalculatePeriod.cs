using Merit.Application.Companies;
using Merit.Calculation;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
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
            diagnostics.Warning("period-without-participants", SourceLocation.None, $"Nobody is on a plan in {period.Name}.", Assignments(company.Dataset!));
        }

        return new(run, company.Dataset, company.Report, [.. company.Findings, .. diagnostics.InOrder()]);
    }

    private static string Assignments(Dataset dataset)
    {
        var from = dataset["plan_assignments"].Find<DateColumn>("from");
        var days = from is null ? [] : Enumerable.Range(0, from.Count).Select(from.At).OfType<DateOnly>().ToList();
        return days.Count == 0
            ? "The table plan_assignments says who is on which plan; it is empty."
            : $"The first plan assignment begins on {IsoDate.Format(days.Min())}, the last on {IsoDate.Format(days.Max())}.";
    }
}
