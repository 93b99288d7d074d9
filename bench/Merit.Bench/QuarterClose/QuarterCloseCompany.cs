using Merit.Calculation;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Imports.Loading;
using Merit.Plans;

namespace Merit.Bench.QuarterClose;

/// <summary>The company of a generated folder, loaded with the ordinary loader, and the quarter it closes.</summary>
/// <param name="dataset">Its data.</param>
internal sealed class QuarterCloseCompany(Dataset dataset)
{
    /// <summary>Loads the folder; null, with what is wrong told, when it does not load.</summary>
    public static QuarterCloseCompany? Load(string data)
    {
        var diagnostics = new DiagnosticBag();
        var dataset = CompanyLoader.Load(new WorkloadFiles(data), LoadOptions.Strict, diagnostics).Dataset;
        return dataset is null ? Tell<QuarterCloseCompany>(diagnostics) : new(dataset);
    }

    /// <summary>Calculates the quarter; null, with what is wrong told, when it cannot be.</summary>
    public CalculationRun? Calculate()
    {
        var diagnostics = new DiagnosticBag();
        var plans = Directory.GetFiles(Path.Combine(WorkloadFiles.Definition, "plans"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => PlanReader.Read(File.ReadAllText(path), Path.GetFileName(path), diagnostics)).OfType<Plan>().ToList();
        var run = diagnostics.HasErrors ? null : CalculationRun.Start(dataset, plans, Period.Parse("2026-Q1"), CalculationOptions.Default, diagnostics);
        return run ?? Tell<CalculationRun>(diagnostics);
    }

    private static T? Tell<T>(DiagnosticBag diagnostics)
        where T : class
    {
        foreach (var diagnostic in diagnostics.InOrder().Take(20))
        {
            Console.Error.WriteLine(diagnostic);
        }

        return null;
    }
}
