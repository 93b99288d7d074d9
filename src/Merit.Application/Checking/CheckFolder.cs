using Merit.Application.Companies;
using Merit.Calculation;
using Merit.Calculation.Examples;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Plans;

namespace Merit.Application.Checking;

/// <summary>Whether a company's folder is right: plans and data by themselves, plans against the tables they read, and the plans' own examples.</summary>
public static class CheckFolder
{
    /// <summary>Checks everything, to its end.</summary>
    /// <exception cref="FileFaultException">The folder or a file in it cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The request's token was cancelled.</exception>
    public static CheckOutcome Run(LoadRequest request)
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

        return new(company, checks, diagnostics.InOrder());
    }

    private static PlanCheck Check(Plan plan, IReadOnlyDictionary<string, TableSchema> schemas, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        PlanBinding.Check(plan, schemas, found);
        diagnostics.AddRange(found.Items);
        return found.HasErrors ? new(plan, false, []) : new(plan, true, ExampleRunner.Run(plan, schemas, diagnostics));
    }
}
