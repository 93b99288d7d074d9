using Merit.Calculation.Compilation;
using Merit.Calculation.Goals;
using Merit.Data.Amounts;
using Merit.Formulas.Types;

namespace Merit.Calculation.Components;

/// <summary>Takes a component's goal from the table of goals, when its formulas ask for it.</summary>
internal static class GoalReading
{
    /// <summary>Makes <c>goal</c> readable; a goal that is missing or stated twice is an error.</summary>
    public static void Work(BoundComponent component, Working working)
    {
        if (component.Goal is not { } symbol || !working.Run.ReadsGoal(component))
        {
            return;
        }

        // A missing goal is one fault: what stands in for it, in a run that gives no figure, must not raise more of them.
        working.Set(symbol, FormulaValue.Of(symbol.Type.Kind, Value(component, symbol.Type.Kind, working) ?? Ratio.One));
    }

    private static Ratio? Value(BoundComponent component, ValueKind kind, Working working)
    {
        var run = working.Run;
        if (run.GoalWork.RuleOf(component.GoalName) is { } rule)
        {
            working.Goal = run.GoalWork.Of(rule, working.Participant, kind, component.Source.Where);
            return working.Goal?.Goal.Arithmetic.Value;
        }

        var personId = run.Context.People.NameOf(working.Participant.Person);
        var rows = run.Goals.RowsFor(GoalHolder.Of(working.Participant, personId, run.Context.Plan.Plan.Name), component.GoalName!, run.Context.Period);
        GoalRows.Report(run, rows, personId, component.GoalName!, run.Context.Period, component.Source.Where);
        return rows.Count == 0 ? null : run.Goals.ValueOf(rows[0]);
    }
}
