using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Plans.Components;
using Merit.Reference.Company;
using Merit.Reference.Formulas;

namespace Merit.Reference.Payout;

/// <summary>Quotas of commissions and the rate that follows from them.</summary>
internal sealed class Quotas(PlanRun run)
{
    public Ratio? Of(Commission commission, Row person) =>
        commission.Quota is null ? null : run.Interpreter.Number(commission.Quota, new Scope(person) { Component = commission });

    /// <summary>
    /// "`base` is target incentive / quota"; "where `goals` speaks of a quota's goal, `base` is the *full* target incentive / the *full* quota".
    /// </summary>
    public Ratio? BaseRate(Component component, Row person)
    {
        if (component is not Commission { Quota: { } quota } commission)
        {
            return null;
        }

        var reads = quota.Root.DescendantsAndSelf().Any(node => node is NameSyntax { Name: "goal" });
        var isFull = reads && run.Goals.HasRule(component) && run.Fault != Fault.BaseOfTheTimeInForce;
        run.Facts.Note("base rate of a full period", isFull && run.Goals.Of(component, person) != run.Goals.FullOf(component, person));
        var whole = run.Interpreter.Number(quota, new Scope(person) { Component = commission, HasFullGoal = isFull });
        return !whole.IsZero && run.Targets.Of(commission, person, isFull) is { } target ? target / whole : null;
    }
}
