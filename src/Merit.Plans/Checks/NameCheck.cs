using Merit.Data.Diagnostics;
using Merit.Documents;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>All names of a plan live in one space, apart from the words of the language.</summary>
internal static class NameCheck
{
    public static void Run(PlanNames names, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, (MappingEntry Entry, string Section)>(StringComparer.Ordinal);
        foreach (var (entry, section) in names.All)
        {
            if (ReservedNames.Contains(entry.Name))
            {
                diagnostics.Error("plan-reserved-name", entry.Key.Where, $"'{entry.Name}' is a word of the formula language and cannot name this {section}.", "Choose another name.");
            }
            else if (first.TryGetValue(entry.Name, out var other))
            {
                diagnostics.Error("plan-duplicate-name", entry.Key.Where, $"'{entry.Name}' names this {section} and a second thing, the {other.Section}.",
                    "Rename one of the two: formulas could not tell them apart.", other.Entry.Key.Where);
            }
            else
            {
                first.Add(entry.Name, (entry, section));
            }
        }
    }
}
