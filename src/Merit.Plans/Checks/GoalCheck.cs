using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Documents;
using Merit.Formulas.Syntax;
using Merit.Plans.Components;
using Merit.Plans.Goals;
using Merit.Plans.Reading;

namespace Merit.Plans.Checks;

/// <summary>Goals of what the plan does not have, and options of a goal that do not go together.</summary>
internal static class GoalCheck
{
    public static void Run(PlanDraft draft, DiagnosticBag diagnostics)
    {
        foreach (var goal in draft.Goals)
        {
            var map = draft.Root.Mapping("goals")!.Mapping(goal.Name)!;
            if (!Known(goal.Name, goal.Where, draft, diagnostics))
            {
                continue;
            }

            if (!IsRead(goal, draft))
            {
                diagnostics.Warning("plan-goal-unread", goal.Where, $"No component on '{goal.Name}' reads 'goal', and no other goal adds its goals up.", "Write 'goal: goal' in a bonus on it or 'quota: goal' in a commission, or remove this.");
            }

            Spread(goal, map, draft.Header, diagnostics);
            Ramps(goal, draft, diagnostics);
            Leave(goal, map, diagnostics);
            SumOf(goal, draft, diagnostics);
        }
    }

    private static bool Known(string name, SourceLocation where, PlanDraft draft, DiagnosticBag diagnostics)
    {
        var known = PlanNames.Texts([.. draft.Names.Measures, .. draft.Names.Events]);
        if (known.Contains(name, StringComparer.Ordinal))
        {
            return true;
        }

        diagnostics.Error("plan-goal-name", where, $"'{name}' is no measure or event set of this plan, so nobody has a goal for it.", UnknownName.Mend(name, known, "measures and event sets", "measures"));
        return false;
    }

    private static bool IsRead(GoalRule goal, PlanDraft draft) =>
        draft.Goals.Any(other => other.SumOf?.Name == goal.Name) || draft.Components.Any(component => NameOf(component.Component) == goal.Name && ComponentFormulas.Of(component.Component).Any(Reads));

    private static string? NameOf(Component component) => component switch
    {
        Bonus bonus when bonus.Measure.IsName(out var measure) => measure,
        Commission { Events: { } events } => events.Name,
        Commission { Measure: { } amount } when amount.IsName(out var measure) => measure,
        _ => null,
    };

    private static bool Reads(Formula? formula) => formula is not null && formula.Root.DescendantsAndSelf().Any(node => node is NameSyntax { Name: "goal" });

    // What is given for longer must say what of it a period has, and only that can.
    private static void Spread(GoalRule goal, MappingNode map, Header header, DiagnosticBag diagnostics)
    {
        if (header is not { Period: { } own, Calendar: { } calendar } || !calendar.Lengths.Contains(own) || !Has(calendar, goal, map, diagnostics))
        {
            return;
        }

        var given = goal.GivenFor ?? own;
        if (given > own && goal.Spread is null)
        {
            diagnostics.Error("plan-goal-spread", map.Scalar("given_for")!.Where, $"The goals of '{goal.Name}' are given for a {given.Word()}, and nothing says what of it a {own.Word()} has.",
                "Write 'spread: equal', 'spread: days', 'spread: whole' or a list of weights.");
        }
        else if (given <= own && goal.Spread is { } spread)
        {
            diagnostics.Error("plan-goal-spread", spread.Where, $"The goals of '{goal.Name}' are given for a {given.Word()}, which is not longer than the plan's period, so there is nothing to spread.", "Remove 'spread', or write 'given_for' above it.");
        }
        else if (goal.Spread is { Kind: SpreadKind.Weights } weights)
        {
            Weights(goal, weights, calendar.CountIn(given, own), $"{own.Word()}s in a {given.Word()}", diagnostics);
        }
    }

    private static void Weights(GoalRule goal, GoalSpread spread, int? count, string what, DiagnosticBag diagnostics)
    {
        var sum = spread.Weights.Aggregate(Ratio.Zero, (total, weight) => total + weight);
        if (count is null)
        {
            diagnostics.Error("plan-goal-weights", spread.Where, $"The goals of '{goal.Name}' have weights for the {what}, and there is not always the same number of them.", "Write 'spread: equal' or 'spread: days'.");
        }
        else if (spread.Weights.Length != count)
        {
            diagnostics.Error("plan-goal-weights", spread.Where, $"The goals of '{goal.Name}' have {spread.Weights.Length} weights, and there are {count} {what}.", $"Write {count} weights.");
        }
        else if (sum != Ratio.One)
        {
            diagnostics.Error("plan-goal-weights", spread.Where, $"The weights of '{goal.Name}' sum to {(sum * 100).ToShortString()}%.", "Together they are 100%.");
        }
    }

    // A start of two ramps would have two percents in one month.
    private static void Ramps(GoalRule goal, PlanDraft draft, DiagnosticBag diagnostics)
    {
        LessIsBetter(goal, draft, diagnostics);
        foreach (var (ramp, i) in goal.Ramps.Select((ramp, i) => (ramp, i)))
        {
            if (goal.Ramps.Take(i).FirstOrDefault(before => ramp.Since.Intersect(before.Since).Any()) is { } before)
            {
                diagnostics.Error("plan-goal-ramp", ramp.Where, $"Two ramps of the goal of '{goal.Name}' count from one start.", "Give each start to one ramp only.", before.Where);
            }
        }
    }

    // A goal that a ramp makes smaller is to be easier to reach; where less is better it is harder.
    private static void LessIsBetter(GoalRule goal, PlanDraft draft, DiagnosticBag diagnostics)
    {
        var ramp = goal.Ramps.Concat(draft.Goals.FirstOrDefault(other => other.Name == goal.SumOf?.Name)?.Ramps ?? []).FirstOrDefault();
        if (ramp is not null && draft.Components.Select(component => component.Component).OfType<Bonus>().FirstOrDefault(bonus => bonus.LessIsBetter && NameOf(bonus) == goal.Name && Reads(bonus.Goal)) is { } reader)
        {
            diagnostics.Error("plan-goal-ramp-less", ramp.Where, $"The ramp makes the goal of '{goal.Name}' smaller, and in '{reader.Name}' less is better: it would be harder to reach.", "Remove the ramp, or give those who are new rows of their own in goals.", reader.Where);
        }
    }

    // Leave takes days away, so days must count.
    private static void Leave(GoalRule goal, MappingNode map, DiagnosticBag diagnostics)
    {
        if (goal.LeaveReduces && goal.Proration == Proration.None)
        {
            diagnostics.Error("plan-goal-leave", map["leave"]!.Where, $"Leave takes days from the goal of '{goal.Name}', and the goal is not prorated.", "Write 'proration: calendar_days' or another proration beside it, or remove 'leave'.");
        }
    }

    private static void SumOf(GoalRule goal, PlanDraft draft, DiagnosticBag diagnostics)
    {
        if (goal.SumOf is not { } sum || !Known(sum.Name, sum.NameWhere, draft, diagnostics))
        {
            return;
        }

        if (sum.Name == goal.Name || draft.Goals.FirstOrDefault(other => other.Name == sum.Name) is { SumOf: not null })
        {
            diagnostics.Error("plan-goal-sum", sum.NameWhere, $"The goal of '{goal.Name}' is a sum of goals of '{sum.Name}', which is {(sum.Name == goal.Name ? "itself" : "a sum as well")}.",
                "Add up goals that the table of goals has; 'members: all_reports' reaches those at any remove.", draft.Goals.First(other => other.Name == sum.Name).Where);
        }
    }

    // What the table gives for a time, and the months of a ramp, are periods of the plan's calendar.
    private static bool Has(Calendar calendar, GoalRule goal, MappingNode map, DiagnosticBag diagnostics)
    {
        if (goal.GivenFor is { } given && !calendar.Lengths.Contains(given))
        {
            diagnostics.Error("plan-goal-calendar", map.Scalar("given_for")!.Where, $"The goals of '{goal.Name}' are given for a {given.Word()}, and the calendar '{calendar.Name}' has none.", "Choose a calendar that has them, or another time.");
            return false;
        }

        if (!goal.Ramps.IsEmpty && !calendar.Lengths.Contains(PeriodLength.Month))
        {
            diagnostics.Error("plan-goal-calendar", map["ramp"]!.Where, $"The goals of '{goal.Name}' are ramped by months, and the calendar '{calendar.Name}' has none.", "Choose a calendar that has months, or remove 'ramp'.");
            return false;
        }

        if (ProrationWords.CountsMonths(goal.Proration) && !calendar.Lengths.Contains(PeriodLength.Month))
        {
            diagnostics.Error("plan-goal-calendar", map["proration"]!.Where, $"The goals of '{goal.Name}' are prorated by months, and the calendar '{calendar.Name}' has none.", "Choose a calendar that has months, or prorate by days.");
            return false;
        }

        return true;
    }
}
