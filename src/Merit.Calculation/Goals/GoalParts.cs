using Merit.Calculation.Explanation;
using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Formulas.Types;
using Merit.Plans.Goals;

namespace Merit.Calculation.Goals;

/// <summary>Spreads goals: from the time they are given for to the period, and from the period to its months.</summary>
internal static class GoalParts
{
    /// <summary>The goal of the whole period: the row's, its part of a longer time, or the sum of shorter ones.</summary>
    public static TracedStep Full(GoalRule rule, Period period, IReadOnlyList<GoalPart> given, ValueKind kind)
    {
        if (given.Count > 1)
        {
            return new("goal", $"Goal of {period}", kind, Arithmetic.Sum(given.Select(part => part.Step.AsNumber), "parts")) { Where = rule.Where, Reads = [.. given.Select(part => part.Step)] };
        }

        var only = given[0];
        return rule.Spread is not { Kind: not SpreadKind.Whole } spread || only.Period.Length == period.Length ? only.Step
            : new("spread", $"Goal of {period}", kind, only.Step.AsNumber * Share(spread, only.Period, period)) { Where = spread.Where, Reads = [only.Step] };
    }

    /// <summary>The goals of the period's months: of a percentage, which is not divided, all of it in each.</summary>
    public static IReadOnlyList<GoalPart> Months(GoalRule rule, Period period, IReadOnlyList<GoalPart> given, TracedStep full, ValueKind kind)
    {
        if (kind == ValueKind.Ratio)
        {
            return [.. period.Parts(PeriodLength.Month).Select(month => new GoalPart(month, full))];
        }

        // What shorter rows are given for has its own months.
        var wholes = given.Count > 1 ? given : [new(period, full)];
        return [.. wholes.SelectMany(whole => whole.Period.Parts(PeriodLength.Month).Select(month => OfMonth(rule, whole, month, kind)))];
    }

    /// <summary>The goal of the period from its parts: their sum, of a percentage the mean of its months'.</summary>
    public static TracedStep Together(GoalRule rule, Period period, IReadOnlyList<TracedStep> parts, ValueKind kind)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var sum = Arithmetic.Sum(parts.Select(step => step.AsNumber), "parts");
        return new("goal", $"Goal of {period}", kind, kind == ValueKind.Ratio ? sum / Arithmetic.Of(FormulaValue.Of(ValueKind.Count, parts.Count), "months") : sum) { Where = rule.Where, Reads = parts };
    }

    private static GoalPart OfMonth(GoalRule rule, GoalPart whole, Period month, ValueKind kind)
    {
        if (whole.Period.Length <= PeriodLength.Month)
        {
            return whole;
        }

        var share = Share(new(rule.Spread?.Kind == SpreadKind.Days ? SpreadKind.Days : SpreadKind.Equal, rule.Where, []), whole.Period, month);
        return new(month, new("spread", $"Goal of {month}", kind, whole.Step.AsNumber * share) { Where = rule.Where, Reads = [whole.Step] });
    }

    private static Arithmetic Share(GoalSpread spread, Period whole, Period part)
    {
        return spread.Kind switch
        {
            SpreadKind.Days => Arithmetic.Fraction(part.Days, whole.Days, "days"),
            SpreadKind.Weights => Arithmetic.Part(spread.Weights[whole.Parts(part.Length).IndexOf(part)]),
            _ => Equal(whole.Parts(part.Length).Length),
        };
    }

    private static Arithmetic Equal(int count) => Arithmetic.Fraction(new Ratio(1, count), $"1/{count}");
}
