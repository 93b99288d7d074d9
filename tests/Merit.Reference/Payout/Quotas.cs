using Merit.Data.Amounts;
using Merit.Plans.Components;
using Merit.Reference.Company;
using Merit.Reference.Formulas;

namespace Merit.Reference.Payout;

/// <summary>Quotas of commissions and the rate that follows from them.</summary>
internal sealed class Quotas(PlanRun run)
{
    public Ratio? Of(Commission commission, Row person) =>
        commission.Quota is null ? null : run.Interpreter.Number(commission.Quota, new Scope(person) { Component = commission });

    /// <summary>"`base` is target incentive / quota."</summary>
    public Ratio? BaseRate(Component component, Row person) =>
        component is Commission commission && Of(commission, person) is { IsZero: false } quota && run.Targets.Of(commission, person) is { } target ? target / quota : null;
}
