using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Parameters are constants: they read nothing but each other, and not in a circle.</summary>
internal static class ParameterCheck
{
    public static void Run(PlanDraft draft, Constants constants, DiagnosticBag diagnostics)
    {
        foreach (var parameter in draft.Parameters)
        {
            constants.Require(parameter.Formula, "A parameter", diagnostics);
        }

        var reads = draft.Parameters.ToDictionary(parameter => parameter.Name, parameter => NamesIn(parameter.Formula), StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in draft.Parameters.Where(parameter => !reported.Contains(parameter.Name)))
        {
            if (Circle(parameter.Name, reads) is { } circle)
            {
                reported.UnionWith(circle);
                diagnostics.Error("plan-circle", parameter.Where, $"The parameter '{parameter.Name}' reads itself: {string.Join(" -> ", circle)}.", "Give one of them a value of its own.");
            }
        }
    }

    private static List<string> NamesIn(Formula formula) => [.. formula.Root.DescendantsAndSelf().OfType<NameSyntax>().Select(name => name.Name)];

    // The shortest way from a name back to itself, or null.
    private static List<string>? Circle(string start, Dictionary<string, List<string>> reads)
    {
        var open = new Queue<List<string>>([[start]]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var path))
        {
            foreach (var next in reads.GetValueOrDefault(path[^1]) ?? [])
            {
                if (next == start)
                {
                    return [.. path, start];
                }

                if (seen.Add(next))
                {
                    open.Enqueue([.. path, next]);
                }
            }
        }

        return null;
    }
}
