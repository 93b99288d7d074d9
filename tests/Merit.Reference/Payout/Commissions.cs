using Merit.Data.Amounts;
using Merit.Plans.Components;
using Merit.Plans.Payout;
using Merit.Reference.Company;
using Merit.Reference.Crediting;
using Merit.Reference.Formulas;

namespace Merit.Reference.Payout;

/// <summary>What commissions and SPIFFs earn before gate, multiplier, cap and floor (design 6.9 and 6.10).</summary>
internal sealed class Commissions(PlanRun run)
{
    /// <summary>"An amount per event, seen whole; then times share, or whole to each where the set counts so."</summary>
    public List<(ExactLine Line, Ratio Count)> Spiff(Spiff spiff, Row person)
    {
        var whole = run.Plan.Events.Single(set => set.Name == spiff.Events.Name).Counts == Plans.Crediting.CountingRule.Whole;
        return [.. EventsOf(spiff.Events.Name, person).Select(e =>
        {
            var share = whole ? Ratio.One : e.ShareOf(person);
            var amount = run.Interpreter.Number(spiff.Amount, About(spiff, person, e)) * share;
            return (new ExactLine(e.Row, amount, amount), share);
        })];
    }

    /// <summary>The lines of a commission on events, "in order of date, then id".</summary>
    public List<ExactLine> OnEvents(Commission commission, Row person)
    {
        var events = EventsOf(commission.Events!.Name, person)
            .Select(e => (Event: e, Whole: run.Interpreter.Number(commission.Value!, About(commission, person, e)), Share: e.ShareOf(person)))
            .ToList();
        var total = Exact.Sum(events.Select(e => e.Whole * e.Share));
        var lines = new List<ExactLine>();
        var before = Ratio.Zero;
        foreach (var (e, whole, share) in events)
        {
            var after = before + (whole * share);
            var scope = About(commission, person, e);
            lines.Add(new(e.Row, whole * share, Earned(commission, person, scope, new(whole, share, before, after, total))));
            before = after;
        }

        return lines;
    }

    /// <summary>"`measure: retained_value` in place of `events` and `value`: the rate, or the tiers `by: cumulative`, on an amount."</summary>
    public Ratio OnMeasure(Commission commission, Row person, Ratio amount)
    {
        var scope = new Scope(person) { Component = commission };
        return Earned(commission, person, scope, new(amount, Ratio.One, Ratio.Zero, amount, amount));
    }

    private Ratio Earned(Commission commission, Row person, Scope scope, Step step)
    {
        if (commission.Tiers is not { } table)
        {
            return (step.After - step.Before) * run.Interpreter.Number(commission.Rate!, scope);
        }

        var ofPerson = new Scope(person) { Component = commission };
        Ratio Rate(RateBand band) =>
            band.Times is { } times
                ? run.Interpreter.Number(times, scope) * run.Interpreter.Number(commission.Rate!, scope)
                : run.Interpreter.Number(band.Rate!, scope);

        var quota = table.By == TierMeasure.Attainment ? run.Quotas.Of(commission, person)!.Value : Ratio.One;
        if (table.Mode == TierMode.Marginal)
        {
            var (from, to, times) = table.By == TierMeasure.Event ? (Ratio.Zero, step.Whole, step.Share) : (step.Before, step.After, Ratio.One);
            run.Facts.Note("straddle", run.Tiers.IsSplit(table, from, to, quota, ofPerson));

            // "`marginal` splits an event that straddles a boundary: C(after) - C(before)."
            return (run.Tiers.Marginal(table, to, quota, Rate, ofPerson) - run.Tiers.Marginal(table, from, quota, Rate, ofPerson)) * times;
        }

        // "`retroactive`: the tier reached by the period's total holds for every event"; by event, "for all of it"; by a formula, "one tier for all".
        var decides = table.By switch
        {
            TierMeasure.Event => step.Whole,
            TierMeasure.Formula => run.Interpreter.Number(table.Formula!, ofPerson),
            TierMeasure.Attainment => step.Total / quota,
            _ => step.Total,
        };
        return run.Tiers.Reached(table, decides, ofPerson) is { } band ? (step.After - step.Before) * Rate(band) : Ratio.Zero;
    }

    /// <summary>"Commissions and SPIFFs earn on the credits of a participant's days in force; measures look at the whole period."</summary>
    private IEnumerable<CreditedRow> EventsOf(string set, Row person)
    {
        var days = run.DaysInForce(person);
        return run.Sets.Of(set).Where(row => !row.ShareOf(person).IsZero && (days.Contains(row.Day) || run.Fault == Fault.DaysInForceIgnored));
    }

    private static Scope About(Component component, Row person, CreditedRow row) => new(person) { Component = component, Row = row.Row, RateDay = row.RateDay, Exchange = component.Exchange };

    /// <summary>One event among the others.</summary>
    /// <param name="Whole">Its value, seen whole.</param>
    /// <param name="Share">The participant's share of it.</param>
    /// <param name="Before">The credited value of earlier events.</param>
    /// <param name="After">The same with this one.</param>
    /// <param name="Total">That of the whole period.</param>
    private sealed record Step(Ratio Whole, Ratio Share, Ratio Before, Ratio After, Ratio Total);
}
