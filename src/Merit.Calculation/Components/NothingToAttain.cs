using Merit.Calculation.Compilation;
using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Plans.Payout;

namespace Merit.Calculation.Components;

/// <summary>Says what is wrong with a quota that is not above zero, and how to mend it.</summary>
internal static class NothingToAttain
{
    /// <summary>Reports a quota by which nothing can be divided.</summary>
    public static void Report(BoundCommission commission, BoundFormula quota, Ratio amount, Working working)
    {
        var (what, mend) = (working.Goal, amount.Sign) switch
        {
            (_, < 0) => ("is below zero", "Mend the goal."),
            ({ IsOfNobody: true }, _) => ("is the goals of nobody: there is no member", $"Add members to the table that says who they are{Otherwise(commission)}."),
            ({ Full.Sign: > 0 }, _) => ("comes to nothing by ramp, proration or leave, and events are credited", $"Let the ramp or the leave leave some of the goal, credit the events to somebody else{Otherwise(commission)}."),
            _ => ("is not above zero", $"Mend the goal{Otherwise(commission)}."),
        };
        working.Run.Context.Findings.Error(Codes.GoalZero, quota.Formula.Source.Start, $"The quota of '{working.PersonName}' for '{commission.Source.Name}' {what}.", mend);
    }

    private static string Otherwise(BoundCommission commission) => commission.Commission.Tiers?.By != TierMeasure.Attainment ? ""
        : commission.WhenEmpty is null ? ", or write 'when_empty' in the tiers: the rate of events where there is no attainment"
        : ", or write a rate in 'when_empty' that does not read 'base'";
}
