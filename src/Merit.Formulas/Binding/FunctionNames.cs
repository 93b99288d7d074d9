using System.Collections.Frozen;

namespace Merit.Formulas.Binding;

/// <summary>The names of functions, which nothing that a plan lets formulas call may have.</summary>
public static class FunctionNames
{
    private static readonly string[] OfMappings = ["date", "number"];

    private static readonly FrozenSet<string> All =
        ((IEnumerable<string>)[.. FormulaBinder.FunctionsOfValues, .. OfMappings, "pooled", .. StandardMeasures.All.Select(form => form.Name)]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether formulas call something by this name already.</summary>
    public static bool Contains(string name) => All.Contains(name);
}
