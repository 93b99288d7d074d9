using System.Text;
using Merit.Data.Diagnostics;
using Merit.Plans;

namespace Merit.Application.Companies;

/// <summary>The plan documents of a company: the YAML files directly in its folder <c>plans/</c>.</summary>
internal static class PlanFiles
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads every plan, in order of name.</summary>
    /// <param name="folder">The company's folder.</param>
    /// <param name="diagnostics">Receives what is wrong; places are relative to the folder.</param>
    public static IReadOnlyList<Plan> Read(string folder, DiagnosticBag diagnostics)
    {
        var plans = new List<Plan>();
        foreach (var path in Paths(folder))
        {
            var name = $"plans/{Path.GetFileName(path)}";
            if (TextOf(path, name, diagnostics) is { } text && PlanReader.Read(text, name, diagnostics) is { } plan)
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

    private static string? TextOf(string path, string name, DiagnosticBag diagnostics)
    {
        try
        {
            return Strict.GetString(File.ReadAllBytes(path));
        }
        catch (DecoderFallbackException)
        {
            diagnostics.Error("plan-not-utf8", new(name, 0, 0), $"'{name}' is not text in UTF-8.", "Save it as UTF-8.");
            return null;
        }
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
