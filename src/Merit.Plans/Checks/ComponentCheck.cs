using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Plans.Components;
using Merit.Plans.Payout;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Components whose keys do not go together, or name what the plan does not have.</summary>
internal static class ComponentCheck
{
    public static void Run(ComponentDraft draft, PlanDraft plan, Constants constants, DiagnosticBag diagnostics)
    {
        switch (draft.Component)
        {
            case Bonus bonus:
                Check(bonus, draft, plan, constants, diagnostics);
                break;
            case Commission commission:
                Check(commission, draft, plan, constants, diagnostics);
                break;
            case Spiff spiff:
                EventSet(spiff.Events, plan, diagnostics);
                break;
            default:
                throw new InvalidOperationException($"A component of kind '{draft.Component.Kind}' has no check.");
        }

        Release(draft, plan, diagnostics);
        var hasEvents = draft.Map.Has("events");
        if (!hasEvents && draft.Component.Rounding.Per == RoundingGrain.Event)
        {
            diagnostics.Error("plan-rounding-grain", draft.Map.Mapping("rounding")!.Scalar("per")!.Where, $"'{draft.Component.Name}' has no events to round one by one.",
                "Write 'per: component', or leave 'per' out.");
        }
    }

    private static void Check(Bonus bonus, ComponentDraft draft, PlanDraft plan, Constants constants, DiagnosticBag diagnostics)
    {
        CurveCheck.Run(bonus.Payout, constants, diagnostics);
        if (bonus.Weight is null && bonus.Target is null)
        {
            diagnostics.Error("plan-target-missing", bonus.Where, $"The bonus '{bonus.Name}' has no target incentive.", "Write 'weight' (its part of the annual target variable) or 'target' (an amount per period).");
        }

        if (bonus.Payout.By == CurveInput.Attainment && bonus.Goal is null)
        {
            diagnostics.Error("plan-goal-missing", draft.Map.Mapping("payout")!.Scalar("by")!.Where, $"The payout of '{bonus.Name}' reads attainment, and there is no goal to attain.",
                "Write 'goal' beside 'measure', or 'by: value'.");
        }

        GoalByName(bonus.Goal, bonus.Measure, plan, diagnostics);
    }

    private static void Check(Commission commission, ComponentDraft draft, PlanDraft plan, Constants constants, DiagnosticBag diagnostics)
    {
        if (commission is { QuotaCredit: { } credit, Quota: null, Tiers: null or { By: TierMeasure.Formula } })
        {
            diagnostics.Error("plan-quota-credit", credit.Source.Start, $"'{commission.Name}' has neither a quota nor tiers that events move through, so that nothing reads the quota credit.", "Write 'quota' or 'tiers', or remove 'quota_credit'.");
        }

        if (commission.Events is { } events)
        {
            EventSet(events, plan, diagnostics);
        }
        else
        {
            GoalByName(commission.Quota, commission.Measure!, plan, diagnostics);
        }

        if (commission.Tiers is { } tiers)
        {
            TierCheck.Run(tiers, commission, draft, plan, constants, diagnostics);
        }

        IEnumerable<Formula?> rates = [commission.Rate, commission.Tiers?.WhenEmpty, .. (commission.Tiers?.Bands ?? []).SelectMany(band => new[] { band.Rate, band.Times })];
        foreach (var rate in rates.OfType<Formula>())
        {
            if (Mention(rate, "base") is { } mention)
            {
                BaseRate(commission, rate.LocationOf(mention), diagnostics);
                break;
            }
        }
    }

    private static void BaseRate(Commission commission, SourceLocation where, DiagnosticBag diagnostics)
    {
        if (commission.Quota is null && commission.Tiers?.By != TierMeasure.Attainment)
        {
            diagnostics.Error("plan-quota-missing", where, $"'base' is target incentive / quota, and '{commission.Name}' has no quota.", "Write 'quota', an amount or 'goal'.");
        }

        if (commission.Weight is null && commission.Target is null)
        {
            diagnostics.Error("plan-target-missing", where, $"'base' is target incentive / quota, and '{commission.Name}' has no target incentive.", "Write 'weight' or 'target'.");
        }
    }

    private static void EventSet(NamedReference reference, PlanDraft plan, DiagnosticBag diagnostics)
    {
        if (PlanNames.Has(plan.Names.Events, reference.Name))
        {
            return;
        }

        var isSnapshot = PlanNames.Has(plan.Names.Snapshots, reference.Name);
        var message = isSnapshot ? $"'{reference.Name}' is a snapshot, and its rows are no events." : $"There is no event set '{reference.Name}'.";
        diagnostics.Error("plan-unknown-event-set", reference.Where, message, UnknownName.Mend(reference.Name, PlanNames.Texts(plan.Names.Events), "event sets", "events"));
    }

    // The table of goals names measures: a goal for a formula without a name could not be found there.
    private static void GoalByName(Formula? goal, Formula measure, PlanDraft plan, DiagnosticBag diagnostics)
    {
        if (goal is not null && Mention(goal, "goal") is { } mention && !(measure.IsName(out var name) && PlanNames.Has(plan.Names.Measures, name)))
        {
            diagnostics.Error("plan-goal-without-name", goal.LocationOf(mention), $"'goal' looks the measure's name up in the table of goals, and '{measure}' is no measure of this plan.",
                "Name it under 'measures' and write that name here.", measure.Source.Start);
        }
    }

    private static void Release(ComponentDraft draft, PlanDraft plan, DiagnosticBag diagnostics)
    {
        if (draft.Component.Release != Components.Release.InProportionToCash)
        {
            return;
        }

        var where = draft.Map.Scalar("released")!.Where;
        if (draft.Component is not Commission { Events: { } events })
        {
            diagnostics.Error("plan-release", where, $"'{draft.Component.Name}' has no invoices of its own: only a commission on events is released in proportion to cash.", "Write 'released: at once', or leave the key out.");
        }
        else if (plan.Events.FirstOrDefault(set => set.Name == events.Name) is { Table: not "movements" } set)
        {
            diagnostics.Error("plan-release", where, $"Invoices are for movements, and the events of '{draft.Component.Name}' are rows of '{set.Table}'.",
                "Write 'released: at once', or leave the key out.", set.TableWhere);
        }
    }

    private static NameSyntax? Mention(Formula formula, string name) => formula.Root.DescendantsAndSelf().OfType<NameSyntax>().FirstOrDefault(syntax => syntax.Name == name);
}
