using Merit.Data.Diagnostics;
using Merit.Plans.Components;
using Merit.Plans.Payout;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Rate tables that could not be read in one way only.</summary>
internal static class TierCheck
{
    private static readonly string[] Words = ["cumulative", "attainment", "event"];

    public static void Run(RateTable tiers, Commission commission, ComponentDraft draft, PlanDraft plan, Constants constants, DiagnosticBag diagnostics)
    {
        var map = draft.Map.Mapping("tiers")!;
        var by = map.Scalar("by")!;
        if (tiers.Formula is { } formula)
        {
            if (formula.IsName(out var name) && !IsKnown(name, plan))
            {
                diagnostics.Error("plan-unknown-tier-measure", by.Where, $"'{name}' is no measure or parameter of this plan.",
                    Suggestion.Nearest(name, [.. Words, .. PlanNames.Texts(plan.Names.Measures)]) is { } nearest ? $"Did you mean '{nearest}'?"
                        : "Write cumulative, attainment, event or a formula about the participant.");
            }
            else if (tiers.Mode != TierMode.Retroactive)
            {
                diagnostics.Error("plan-tier-mode", map.Scalar("mode")!.Where, $"The tiers are chosen by '{formula}', so that one tier holds for all: nothing can be split between them.", "Write 'mode: retroactive'.");
            }
        }

        if (commission.Measure is not null && tiers.By is TierMeasure.Attainment or TierMeasure.Event or TierMeasure.Formula)
        {
            diagnostics.Error("plan-tiers-on-measure", by.Where, $"'{commission.Name}' earns on a measure, whose tiers are read by its amount.", "Write 'by: cumulative'.");
        }

        if (tiers.By == TierMeasure.Attainment && commission.Quota is null)
        {
            diagnostics.Error("plan-quota-missing", by.Where, $"The tiers of '{commission.Name}' read attainment, and there is no quota to attain.", "Write 'quota', an amount or 'goal'.");
        }

        if (tiers.WhenEmpty is not null && tiers.By != TierMeasure.Attainment)
        {
            diagnostics.Error("plan-tiers-when-empty", map.Scalar("when_empty")!.Where, $"The tiers of '{commission.Name}' do not go by attainment, and what they go by always has a value.", "Remove 'when_empty', or write 'by: attainment'.", by.Where);
        }

        Rates(tiers, commission, diagnostics);
        Order(tiers, constants, diagnostics);
    }

    private static bool IsKnown(string name, PlanDraft plan) => name == "goal" || PlanNames.Has(plan.Names.Measures, name) || PlanNames.Has(plan.Names.Parameters, name);

    private static void Rates(RateTable tiers, Commission commission, DiagnosticBag diagnostics)
    {
        foreach (var band in tiers.Bands)
        {
            if (commission.Rate is { } rate && band.Rate is { } second)
            {
                diagnostics.Error("plan-band-rate", second.Source.Start, $"The band states the rate '{second}', and '{commission.Name}' has the rate '{rate}' already.",
                    "Write 'times' (a factor on that rate) in the bands, or remove the component's 'rate'.", rate.Source.Start);
            }
            else if (commission.Rate is null && band.Times is { } times)
            {
                diagnostics.Error("plan-band-rate", times.Source.Start, $"The band states the factor '{times}', and '{commission.Name}' has no rate to multiply.",
                    "Write 'rate' in the bands, or give the component a 'rate'.");
            }
        }
    }

    private static void Order(RateTable tiers, Constants constants, DiagnosticBag diagnostics)
    {
        for (var i = 1; i < tiers.Bands.Length; i++)
        {
            var (before, band) = (tiers.Bands[i - 1], tiers.Bands[i]);
            Boundaries.RequireAscending((before.From, before.Exclusive), (band.From, band.Exclusive), "band", constants, diagnostics);
        }
    }
}
