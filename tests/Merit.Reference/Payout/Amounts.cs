using Merit.Data.Amounts;
using Merit.Plans.Components;
using Merit.Plans.Payout;
using Merit.Reference.Company;
using Merit.Reference.Formulas;

namespace Merit.Reference.Payout;

/// <summary>A component's amount before rounding: "payout or rate, gate, multiplier, cap, floor" (plan reference, "Components").</summary>
internal sealed class Amounts(PlanRun run)
{
    public ExactAmount Of(Component component, Row person)
    {
        var target = run.Targets.Of(component, person);
        return component switch
        {
            Bonus bonus => OfBonus(bonus, person, target),
            Commission { Measure: { } measure } commission => OfMeasure(commission, person, target, run.Interpreter.Number(measure, new Scope(person) { Component = commission })),
            Commission commission => OfEvents(commission, person, target),
            _ => OfSpiff((Spiff)component, person, target),
        };
    }

    /// <summary>"Earned = target incentive x payout percent. `by: value` reads the measure, `by: attainment` measure / goal (empty when the goal is zero)."</summary>
    private ExactAmount OfBonus(Bonus bonus, Row person, Ratio? target)
    {
        var scope = new Scope(person) { Component = bonus };
        var measure = (Ratio?)run.Interpreter.Evaluate(bonus.Measure, scope);
        var goal = bonus.Goal is null ? null : (Ratio?)run.Interpreter.Evaluate(bonus.Goal, scope);
        var attainment = goal is { IsZero: false } g ? measure / g : null;

        // "With `better: less` attainment is 2 - measure / goal."
        attainment = bonus.LessIsBetter && run.Fault != Fault.MoreIsBetter ? 2 - attainment : attainment;
        run.Facts.Note("less is better", bonus.LessIsBetter && attainment is { IsZero: false });
        var percent = run.Curves.Percent(bonus.Payout, bonus.Payout.By == CurveInput.Attainment ? attainment : measure, scope);
        return new(target, measure, attainment, run.Limits.Apply(bonus, person, (target ?? Ratio.Zero) * percent), null);
    }

    private ExactAmount OfMeasure(Commission commission, Row person, Ratio? target, Ratio amount) =>
        new(target, amount, Attained(commission, person, amount), run.Limits.Apply(commission, person, run.Commissions.OnMeasure(commission, person, amount)), null);

    private ExactAmount OfEvents(Commission commission, Row person, Ratio? target)
    {
        var lines = run.Commissions.OnEvents(commission, person);
        var credited = Exact.Sum(lines.Select(line => line.Credited));
        return OfLines(target, credited, Attained(commission, person, run.Commissions.TotalCredit(commission, person)), run.Limits.Apply(commission, person, lines));
    }

    private ExactAmount OfSpiff(Spiff spiff, Row person, Ratio? target)
    {
        var lines = run.Commissions.Spiff(spiff, person);
        return OfLines(target, Exact.Sum(lines.Select(line => line.Count)), null, run.Limits.Apply(spiff, person, [.. lines.Select(line => line.Line)]));
    }

    private Ratio? Attained(Commission commission, Row person, Ratio amount) =>
        run.Quotas.Of(commission, person) is { IsZero: false } quota ? amount / quota : null;

    private static ExactAmount OfLines(Ratio? target, Ratio? measure, Ratio? attainment, List<ExactLine> lines) =>
        new(target, measure, attainment, Exact.Sum(lines.Select(line => line.Amount)), lines);
}
