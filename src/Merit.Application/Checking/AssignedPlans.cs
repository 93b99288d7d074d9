using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Plans;

namespace Merit.Application.Checking;

/// <summary>Whether the plans that people are assigned to are there. A calculation says so too, but only of the people of its period.</summary>
internal static class AssignedPlans
{
    /// <summary>Reports each name of a plan that is not there, once, at the first row that has it.</summary>
    public static void Check(IReadOnlyList<Plan> plans, Table assignments, DiagnosticBag diagnostics)
    {
        var names = plans.Select(plan => plan.Name).ToHashSet(StringComparer.Ordinal);
        if (names.Count == 0 || assignments.Find("plan") is not { } column)
        {
            return;
        }

        var missing = Enumerable.Range(0, assignments.Count).Select(row => (Row: row, Plan: column.TextAt(row))).Where(pair => pair.Plan is not null && !names.Contains(pair.Plan));
        foreach (var (row, plan) in missing.DistinctBy(pair => pair.Plan, StringComparer.Ordinal))
        {
            diagnostics.Error("assignment-unknown-plan", assignments.OriginOf(row), $"There is no plan '{plan}'.", Suggestion.Mend(plan!, names));
        }
    }
}
