using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Application.Companies;

/// <summary>The plan documents of a company: the YAML files directly in its folder <c>plans/</c>.</summary>
internal static class PlanFiles
{
    /// <summary>Reads every plan, in order of name.</summary>
    /// <param name="folder">The company's folder.</param>
    /// <param name="calendars">The company's calendars.</param>
    /// <param name="diagnostics">Receives what is wrong; places are relative to the folder.</param>
    public static IReadOnlyList<Plan> Read(string folder, CalendarSet calendars, DiagnosticBag diagnostics)
    {
        var plans = new List<Plan>();
        foreach (var path in Paths(folder))
        {
            var name = $"plans/{Path.GetFileName(path)}";
            if (StrictText.Of(path, name, diagnostics) is { } text && PlanReader.Read(text, name, diagnostics, calendars) is { } plan)
            {
                plans.Add(plan);
            }
        }

        if (plans.Count == 0 && !diagnostics.HasErrors)
        {
            diagnostics.Error("plans-missing", SourceLocation.None, $"'{folder}' has no plan.", "Plans are YAML files in its folder plans/; 'merit new --list' names some to start from.");
        }

        ReportDuplicates(plans, diagnostics);
        return [.. plans.OrderBy(plan => plan.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Paths(string folder)
    {
        var plans = Path.Combine(folder, "plans");
        return Directory.Exists(plans)
            ? Directory.EnumerateFiles(plans).Where(path => Path.GetExtension(path) is ".yaml" or ".yml").Order(StringComparer.Ordinal)
            : [];
    }

    private static void ReportDuplicates(List<Plan> plans, DiagnosticBag diagnostics)
    {
        foreach (var same in plans.GroupBy(plan => plan.Name, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            foreach (var second in same.Skip(1))
            {
                diagnostics.Error("plan-duplicate", second.Where, $"There are two plans '{second.Name}'.", "Give one of them another name.", same.First().Where);
            }
        }
    }
}
