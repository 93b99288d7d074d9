using Merit.Data.Diagnostics;
using Merit.Formulas.Types;
using Merit.Plans;
using Merit.Plans.Goals;

namespace Merit.Calculation.Compilation;

/// <summary>Goals that are percentages and not amounts or counts: a quarter of a year has not a quarter of them.</summary>
internal static class GoalUnits
{
    /// <summary>Reports a goal of a percentage that the plan divides or adds up.</summary>
    public static void Check(Plan plan, BoundComponent component, DiagnosticBag diagnostics)
    {
        if (component.Goal is not { Type.Kind: ValueKind.Ratio } || !component.ReadsGoal() || plan.Goals.FirstOrDefault(goal => goal.Name == component.GoalName) is not { } rule || Divides(rule, plan) is not { } key)
        {
            return;
        }

        diagnostics.Error(Codes.GoalOfRatio, rule.Where, $"The goal of '{rule.Name}' is a percentage, which is neither divided nor added up, and '{key}' does.",
            "Write 'spread: whole' for one that holds in every period of the year, or remove the key.", component.Source.Where);
    }

    private static string? Divides(GoalRule rule, Plan plan) => rule switch
    {
        { SumOf: not null } => "sum_of",
        { Spread.Kind: not SpreadKind.Whole } => "spread",
        { GivenFor: { } length } when length < plan.Period => "given_for",
        { Proration: not GoalProration.None } => "proration",
        _ => null,
    };
}
