using Merit.Data.Diagnostics;
using Merit.Formulas.Types;
using Merit.Plans;
using Merit.Plans.Goals;

namespace Merit.Calculation.Compilation;

/// <summary>Goals that are percentages and not amounts or counts: a quarter of a year has not a quarter of them.</summary>
internal static class GoalUnits
{
    /// <summary>Reports a goal of a percentage that the plan divides or adds up, and one that is the sum of goals of another unit.</summary>
    public static void Check(Plan plan, BoundComponent component, IReadOnlyList<BoundMeasure> measures, DiagnosticBag diagnostics)
    {
        if (component.Goal is not { Type.Kind: var kind } || !component.ReadsGoal() || plan.Goals.FirstOrDefault(goal => goal.Name == component.GoalName) is not { } rule)
        {
            return;
        }

        if (kind != ValueKind.Ratio)
        {
            CheckSum(rule, kind, plan, measures, diagnostics);
            return;
        }

        if (Divides(rule, plan) is not { } key)
        {
            return;
        }

        diagnostics.Error(Codes.GoalOfRatio, rule.Where, $"The goal of '{rule.Name}' is a percentage, which is neither divided nor added up, and '{key}' does.",
            "Write 'spread: whole' for one that holds in every period of the year, or remove the key.", component.Source.Where);
    }

    // The goals of an event set are amounts, as quotas are.
    private static void CheckSum(GoalRule rule, ValueKind kind, Plan plan, IReadOnlyList<BoundMeasure> measures, DiagnosticBag diagnostics)
    {
        var isSet = plan.Events.Any(set => set.Name == rule.SumOf?.Name);
        if (rule.SumOf is { } sum && (isSet ? ValueKind.Money : measures.FirstOrDefault(measure => measure.Source.Name == sum.Name)?.Symbol.Type.Kind) is { } added && added != kind)
        {
            diagnostics.Error(Codes.GoalUnits, sum.NameWhere, $"The goal of '{rule.Name}' is {Word(kind)}, and each of '{sum.Name}', which it adds up, is {Word(added)}.", "Add up goals of the same unit.", rule.Where);
        }
    }

    private static string? Divides(GoalRule rule, Plan plan) => rule switch
    {
        { SumOf: not null } => "sum_of",
        { Spread.Kind: not SpreadKind.Whole } => "spread",
        { GivenFor: { } length } when length < plan.Period => "given_for",
        { Proration: not Proration.None } => "proration",
        _ => null,
    };

    private static string Word(ValueKind kind) => kind switch { ValueKind.Money => "an amount", ValueKind.Count => "a count", ValueKind.Ratio => "a percentage", _ => "a number" };
}
