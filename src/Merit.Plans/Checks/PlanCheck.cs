using Merit.Data.Diagnostics;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>All that can be found wrong in a plan without data.</summary>
internal static class PlanCheck
{
    public static void Run(PlanDraft draft, DiagnosticBag diagnostics)
    {
        var constants = new Constants(draft);
        NameCheck.Run(draft.Names, diagnostics);
        ParameterCheck.Run(draft, constants, diagnostics);
        SnapshotCheck.Run(draft, diagnostics);
        CreditRuleCheck.Run(draft, constants, diagnostics);
        ProvisionalCheck.Run(draft, diagnostics);
        LookupCheck.Run(draft, constants, diagnostics);
        CalendarCheck.Run(draft, diagnostics);
        GoalCheck.Run(draft, diagnostics);
        ExchangeCheck.Run(draft, constants, diagnostics);
        WeightCheck.Run(draft, constants, diagnostics);
        foreach (var component in draft.Components)
        {
            ComponentCheck.Run(component, draft, constants, diagnostics);
        }

        foreach (var example in draft.Examples)
        {
            ExampleCheck.Run(example, draft, constants, diagnostics);
        }
    }
}
