using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Event sets that are credited for the time being: an event belongs to one period, whichever asks.</summary>
internal static class ProvisionalCheck
{
    public static void Run(PlanDraft draft, DiagnosticBag diagnostics)
    {
        foreach (var set in draft.Events)
        {
            if (set is { Provisional: { } rule, Date: { } date } && date.Root.DescendantsAndSelf().Any(node => node is MemberSyntax { Target: NameSyntax { Name: "period" } }))
            {
                diagnostics.Error("plan-provisional-date", date.Source.Start, $"'{date}' gives a row another day in every period, and '{set.Name}' takes back in a later period what was credited in an earlier one.",
                    "Write a date of the row alone, or leave out 'provisional'.", rule.Where);
            }
        }
    }
}
