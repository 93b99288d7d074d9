using Merit.Calculation.Running;
using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Calculation.Goals;

/// <summary>Says what is wrong where not one row of goals is somebody's.</summary>
internal static class GoalRows
{
    /// <summary>Reports a goal that is missing or stated twice; nothing when there is one.</summary>
    public static void Report(PlanRun run, IReadOnlyList<int> rows, string personId, string name, Period period, SourceLocation where)
    {
        if (rows.Count == 0 && run.Goals.IsMissed(period))
        {
            run.Context.Findings.Error(Codes.GoalMissing, where, $"'{personId}' has no goal for '{name}' in {period}.",
                $"Add a row to goals: measure '{name}', period '{period}', and person_id, plan or team.");
        }
        else if (rows.Count > 1)
        {
            run.Context.Findings.Error(Codes.GoalTwice, run.Goals.OriginOf(rows[0]), $"'{personId}' has {rows.Count} goals for '{name}' in {period}.",
                "Keep one.", run.Goals.OriginOf(rows[1]));
        }
    }
}
