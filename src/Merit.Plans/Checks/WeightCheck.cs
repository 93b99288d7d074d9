using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Weights are parts of one whole, and a plan with targets says how they shrink.</summary>
internal static class WeightCheck
{
    public static void Run(PlanDraft draft, Constants constants, DiagnosticBag diagnostics)
    {
        Proration(draft, diagnostics);
        if (ProrationWords.CountsMonths(draft.Header.Proration) && draft.Header.Calendar is { } calendar && !calendar.Lengths.Contains(PeriodLength.Month))
        {
            diagnostics.Error("plan-proration-calendar", draft.Root.Mapping("pay")!.Scalar("proration")!.Where, $"Targets are prorated by months, and the calendar '{calendar.Name}' has none.", "Choose a calendar that has months, or prorate by days.");
        }

        var sum = Ratio.Zero;
        var parts = new List<string>();
        foreach (var (component, map) in draft.Components)
        {
            if (component.Weight is null || !constants.Require(component.Weight, "A weight", diagnostics) || constants.ValueOf(component.Weight) is not { } weight)
            {
                continue;
            }

            var where = map.Scalar("weight")!.Where;
            if (weight.Currency is not null)
            {
                diagnostics.Error("plan-weight", where, $"The weight '{component.Weight}' is an amount.", "Write a part of the annual target variable, like 1/3 or 50%, or use 'target' for an amount.");
                continue;
            }

            if (weight.Value.Sign <= 0 || weight.Value > Ratio.One)
            {
                var mend = weight.IsBare && weight.Value > Ratio.One && weight.Value <= 100 ? $"Did you mean '{component.Weight}%'?" : "Write a part of the annual target variable, like 1/3 or 50%.";
                diagnostics.Error("plan-weight", where, $"The weight '{component.Weight}' is {Percent(weight.Value)}, not above 0% and at most 100%.", mend);
                continue;
            }

            var before = sum;
            sum += weight.Value;
            parts.Add($"{component.Name} {Percent(weight.Value)}");
            if (before <= Ratio.One && sum > Ratio.One)
            {
                diagnostics.Error("plan-weight-sum", where, $"With '{component.Weight}' the weights sum to {Percent(sum)}: {string.Join(", ", parts)}.", "Together they are at most 100% of the annual target variable.");
            }
        }
    }

    private static void Proration(PlanDraft draft, DiagnosticBag diagnostics)
    {
        if (draft.Root.Mapping("pay")?.Has("proration") == true || (draft.Root.Has("pay") && draft.Root.Mapping("pay") is null))
        {
            return;
        }

        foreach (var (component, map) in draft.Components)
        {
            var key = component.Weight is not null ? "weight" : "target";
            if (map.TryGet(key, out var entry))
            {
                diagnostics.Error("plan-proration-missing", entry.Key.Where, $"'{component.Name}' has a {key}, and the plan does not say what it is for a person who is on the plan for a part of the period.",
                    "Write 'pay: { proration: calendar_days }' (times days in force / days of the period) or 'pay: { proration: none }' at the top.");
                return;
            }
        }
    }

    private static string Percent(Ratio value) => (value * 100).ToShortString() + "%";
}
