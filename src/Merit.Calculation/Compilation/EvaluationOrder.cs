using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Plans;

namespace Merit.Calculation.Compilation;

/// <summary>Measures and components in an order in which each comes after what it reads. A circle is an error that names all who are in it.</summary>
internal static class EvaluationOrder
{
    /// <summary>Measures and components, ordered; those in a circle are left out.</summary>
    public static IReadOnlyList<object> Of(Plan plan, IReadOnlyDictionary<string, TableSchema> tables, DiagnosticBag diagnostics)
    {
        var references = new FormulaReferences(plan, tables);
        var items = plan.Measures.Select(m => (m.Name, m.Where, Item: (object)m, Reads: references.In(m.Formula)))
            .Concat(plan.Components.Select(c => (c.Name, c.Where, Item: (object)c, Reads: references.In(c))))
            .DistinctBy(item => item.Name, StringComparer.Ordinal)
            .ToDictionary(item => item.Name, StringComparer.Ordinal);
        var ordered = new List<object>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();

        bool Visit(string name)
        {
            if (done.Contains(name))
            {
                return true;
            }

            if (path.IndexOf(name) is >= 0 and var start)
            {
                var circle = path.Skip(start).Append(name);
                diagnostics.Error(Codes.Circle, items[name].Where, $"'{name}' is worked out from itself: {string.Join(" -> ", circle)}.",
                    "Let one of them read facts instead.", items[path[^1]].Where);
                return false;
            }

            path.Add(name);
            var sound = items[name].Reads.Distinct(StringComparer.Ordinal).Where(items.ContainsKey).ToList().TrueForAll(Visit);
            path.RemoveAt(path.Count - 1);
            done.Add(name);
            if (sound)
            {
                ordered.Add(items[name].Item);
            }

            return sound;
        }

        items.Keys.ToList().ForEach(name => _ = Visit(name));
        return ordered;
    }
}
