using Merit.Calculation.Compilation;
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

        var run = working.Run;
        var personId = run.Context.People.NameOf(working.Participant.Person);
        var rows = run.Goals.RowsFor(working.Participant.Person, personId, run.Context.Plan.Plan.Name, component.GoalName!);
        // A missing goal is one fault: what stands in for it, in a run that gives no figure, must not raise more of them.
        working.Set(symbol, FormulaValue.Of(symbol.Type.Kind, rows.Count == 0 ? 1 : run.Goals.ValueOf(rows[0])));
        if (rows.Count == 0)
        {
            run.Context.Findings.Error(Codes.GoalMissing, component.Source.Where, $"'{personId}' has no goal for '{component.GoalName}' in {run.Context.Period}.",
                $"Add a row to goals: measure '{component.GoalName}', period '{run.Context.Period}', and person_id, plan or team.");
        }
        else if (rows.Count > 1)
        {
            run.Context.Findings.Error(Codes.GoalTwice, run.Goals.OriginOf(rows[0]), $"'{personId}' has {rows.Count} goals for '{component.GoalName}' in {run.Context.Period}.",
                "Keep one.", run.Goals.OriginOf(rows[1]));
        }
    }
}
