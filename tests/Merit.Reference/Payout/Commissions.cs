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
            var share = whole ? e.Whole : e.ShareOf(person);
            var amount = run.Interpreter.Number(spiff.Amount, About(spiff, person, e)) * share;
            return (new ExactLine(e.Row, amount, amount), share);
        })];
    }

    /// <summary>The lines of a commission on events, "in order of date, then id".</summary>
    public List<ExactLine> OnEvents(Commission commission, Row person)
    {
        var events = EventsOf(commission.Events!.Name, person)
            .Select(e => (Event: e, Whole: run.Interpreter.Number(commission.Value!, About(commission, person, e)), Credit: CreditOf(commission, person, e), Share: e.ShareOf(person)))
            .ToList();
        var total = Exact.Sum(events.Select(e => e.Credit * e.Share));
        var lines = new List<ExactLine>();
        var before = Ratio.Zero;
        foreach (var (e, whole, credit, share) in events)
        {
            var after = before + (credit * share);
            var scope = About(commission, person, e);
            lines.Add(new(e.Row, whole * share, Earned(commission, person, scope, new(whole, credit, share, before, after, total))));
            before = after;
        }

        return lines;
    }

    /// <summary>"With `quota_credit` the tiers, attainment and the period's total go by the quota credit of events (seen whole, then times share)."</summary>
    public Ratio TotalCredit(Commission commission, Row person) => Exact.Sum(EventsOf(commission.Events!.Name, person).Select(e => CreditOf(commission, person, e) * e.ShareOf(person)));

    private Ratio CreditOf(Commission commission, Row person, CreditedRow e) =>
        run.Interpreter.Number(commission.QuotaCredit is { } credit && run.Fault != Fault.QuotaCreditIgnored ? credit : commission.Value!, About(commission, person, e));

    /// <summary>"`measure: retained_value` in place of `events` and `value`: the rate, or the tiers `by: cumulative`, on an amount."</summary>
    public Ratio OnMeasure(Commission commission, Row person, Ratio amount)
    {
        var scope = new Scope(person) { Component = commission };
        return Earned(commission, person, scope, new(amount, amount, Ratio.One, Ratio.Zero, amount, amount));
    }

    private Ratio Earned(Commission commission, Row person, Scope scope, Step step)
    {
        if (commission.Tiers is not { } table)
        {
            return step.Whole * step.Share * run.Interpreter.Number(commission.Rate!, scope);
        }

        var ofPerson = new Scope(person) { Component = commission };
        Ratio Rate(RateBand band) =>
            band.Times is { } times
                ? run.Interpreter.Number(times, scope) * run.Interpreter.Number(commission.Rate!, scope)
                : run.Interpreter.Number(band.Rate!, scope);

        var quota = table.By == TierMeasure.Attainment ? run.Quotas.Of(commission, person)!.Value : Ratio.One;
        if (quota.IsZero)
        {
            // "The rate of all events where the quota comes to nothing"; without one "a commission with tiers by attainment is an error as soon as events are credited".
            var holds = table.WhenEmpty ?? throw new ReferenceException($"{person.Id} has nothing to attain in '{commission.Name}'.");
            run.Facts.Note("rate without attainment", true);
            var rate = run.Interpreter.Number(run.Fault == Fault.FirstBandWithoutAttainment ? table.Bands[0].Rate ?? table.Bands[0].Times! : holds, scope);
            return step.Whole * step.Share * (commission.Rate is { } times ? rate * run.Interpreter.Number(times, scope) : rate);
        }

        if (table.Mode == TierMode.Marginal)
        {
            var (from, to) = table.By == TierMeasure.Event ? (Ratio.Zero, step.Credit) : (step.Before, step.After);
            run.Facts.Note("straddle", run.Tiers.IsSplit(table, from, to, quota, ofPerson));
            run.Facts.Note("straddle by quota credit", commission.QuotaCredit is not null && run.Tiers.IsSplit(table, from, to, quota, ofPerson));

            // "One whose quota credit is 0 earns in the tier in which the next credit would lie."
            if (from == to && commission.QuotaCredit is not null)
            {
                run.Facts.Note("no quota credit", true);
                return run.Fault == Fault.NothingWithoutQuotaCredit ? Ratio.Zero : step.Whole * step.Share * (run.Tiers.NextAt(table, from, quota, ofPerson) is { } next ? Rate(next) : Ratio.Zero);
            }

            // "`marginal` splits an event that straddles a boundary: C(after) - C(before)." "Its value in the same parts."
            var credited = run.Tiers.Marginal(table, to, quota, Rate, ofPerson) - run.Tiers.Marginal(table, from, quota, Rate, ofPerson);
            return from == to ? Ratio.Zero : credited / (to - from) * step.Whole * step.Share;
        }

        // "`retroactive`: the tier reached by the period's total holds for every event"; by event, "for all of it"; by a formula, "one tier for all".
        var decides = table.By switch
        {
            TierMeasure.Event => step.Credit,
            TierMeasure.Formula => run.Interpreter.Number(table.Formula!, ofPerson),
            TierMeasure.Attainment => step.Total / quota,
            _ => step.Total,
        };
        return run.Tiers.Reached(table, decides, ofPerson) is { } band ? step.Whole * step.Share * Rate(band) : Ratio.Zero;
    }

    /// <summary>"Commissions and SPIFFs earn on the credits of a participant's days in force; measures look at the whole period."</summary>
    private IEnumerable<CreditedRow> EventsOf(string set, Row person)
    {
        var days = run.DaysInForce(person);
        return run.Sets.Of(set).Where(row => !row.ShareOf(person).IsZero && (days.Contains(row.Day) || run.Fault == Fault.DaysInForceIgnored) && WasInForce(row, person));
    }

    /// <summary>"From a participant who was in force on the event's own day, and is on the day on which it is taken back."</summary>
    private bool WasInForce(CreditedRow row, Row person)
    {
        var was = row.Origin is null || row.Origin.DaysInForce(person).Contains(row.HolderDay);
        run.Facts.Note("not in force when it was credited", !was);
        return was || run.Fault == Fault.TakenBackFromWhoeverIsThere;
    }

    private static Scope About(Component component, Row person, CreditedRow row) => new(person) { Component = component, Row = row.Row, RateDay = row.RateDay, Rates = row.Origin, Exchange = component.Exchange };

    /// <summary>One event among the others.</summary>
    /// <param name="Whole">Its value, seen whole.</param>
    /// <param name="Credit">What of it retires the quota, seen whole.</param>
    /// <param name="Share">The participant's share of it.</param>
    /// <param name="Before">The quota credit of earlier events, times share.</param>
    /// <param name="After">The same with this one.</param>
    /// <param name="Total">That of the whole period.</param>
    private sealed record Step(Ratio Whole, Ratio Credit, Ratio Share, Ratio Before, Ratio After, Ratio Total);
}
