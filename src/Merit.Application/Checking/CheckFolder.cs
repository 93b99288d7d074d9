using Merit.Application.Calculating;
using Merit.Application.Companies;
using Merit.Calculation;
using Merit.Calculation.Examples;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Application.Checking;

/// <summary>Whether a company's folder is right: plans and data by themselves, plans against the tables they read, and the plans' own examples.</summary>
public static class CheckFolder
{
    private const string RateNotYet = "run-rate-not-yet";

    /// <summary>Checks everything, to its end; when plans and data are right by themselves, also what calculating a period finds.</summary>
    /// <param name="request">What to check.</param>
    /// <param name="name">The period to check as it would be calculated; null for every period that assignments, pay and goals speak of.</param>
    /// <exception cref="FileFaultException">The folder or a file in it cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The request's token was cancelled.</exception>
    public static CheckOutcome Run(LoadRequest request, PeriodName? name = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var company = LoadCompany.Run(request);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(company.Findings);
        var checks = new List<PlanCheck>();
        foreach (var plan in company.Dataset is null ? [] : company.Plans)
        {
            request.Cancellation.ThrowIfCancellationRequested();
            request.Progress?.Report($"Checking {plan.Name}");
            checks.Add(Check(plan, company.Dataset!.Schemas, diagnostics));
        }

        if (company.Dataset is { } dataset)
        {
            AssignedPlans.Check(company.Plans, dataset["plan_assignments"], diagnostics);
        }

        var period = name is null ? null : CalendarFile.Find(company.Calendars, name, diagnostics);
        IReadOnlyList<Period> periods = company.Dataset is null || diagnostics.HasErrors ? [] : period is null ? PeriodsToCheck.Of(company.Dataset, company.Plans) : [period];
        if (company.Dataset is { } data && !diagnostics.HasErrors)
        {
            company.Plans.ToList().ForEach(plan => DataReads.Check(plan, data, diagnostics));
            OwnershipGaps.Check(company.Plans, data, periods, diagnostics);
        }

        diagnostics.AddRange(periods.SelectMany(one => Check(company, one, period is not null, request)).Distinct());
        return new(company, checks, periods, diagnostics.InOrder());
    }

    private static IReadOnlyList<Diagnostic> Check(LoadedCompany company, Period period, bool isAsked, LoadRequest request)
    {
        request.Cancellation.ThrowIfCancellationRequested();
        request.Progress?.Report($"Checking {period.Name}");
        var found = new DiagnosticBag();
        var options = new CalculationOptions { Progress = request.Progress, Cancellation = request.Cancellation };
        var people = isAsked ? CalculationRun.Start(company.Dataset!, company.Plans, period, options, found)?.Result.Participants.Count
            : CalculationRun.Check(company.Dataset!, company.Plans, period, options, found);
        if (isAsked && people == 0)
        {
            EmptyPeriod.Report(company.Dataset!, period, found);
        }

        // Rates are known up to a day: that those of a period's days are not there yet is wrong for whoever asks for that period, and not before.
        return [.. found.InOrder().Where(finding => isAsked || finding.Code != RateNotYet)];
    }

    private static PlanCheck Check(Plan plan, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        PlanBinding.Check(plan, schemas, found);
        diagnostics.AddRange(found.Items);
        return found.HasErrors ? new(plan, false, []) : new(plan, true, ExampleRunner.Run(plan, schemas, diagnostics));
    }
}
