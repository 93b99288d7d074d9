using Merit.Calculation.Compilation;
using Merit.Calculation.Explanation;
using Merit.Calculation.Payout;
using Merit.Data.Amounts;
using Merit.Formulas.Types;
using Merit.Plans.Payout;

namespace Merit.Calculation.Components;

/// <summary>Bonus = target incentive x payout percent (design, section 6, point 8).</summary>
internal static class BonusWork
{
    /// <summary>Works the bonus out, up to the amount before gate and multiplier.</summary>
    public static void Work(BoundBonus bonus, Working working)
    {
        working.Measure = working.Evaluate(bonus.Measure);
        working.Note("measure", bonus.Bonus.Measure.ToString(), working.Measure, bonus.Measure, null, bonus.Bonus.Measure.Source.Start);
        if (bonus.GoalFormula is { } goalFormula)
        {
            Attain(bonus, goalFormula, working);
        }

        var input = bonus.Bonus.Payout.By == CurveInput.Value ? working.Measure
            : working.Attainment is { } attainment ? FormulaValue.Of(ValueKind.Ratio, attainment) : null;
        var payout = input is { } x ? Read(bonus.Curve, x, working) : null;
        var percent = payout?.Percent ?? Arithmetic.Part(input is null ? WhenEmpty(bonus, working) : Ratio.Zero);
        working.Note("payout", working.IsKept && payout is not null ? payout.Label() : "Payout without a value", FormulaValue.Of(ValueKind.Ratio, percent.Value), input is null ? bonus.Curve.WhenEmpty : null, percent,
            payout?.Where ?? bonus.Curve.WhenEmpty?.Formula.Source.Start ?? bonus.Bonus.Payout.Where);
        working.Become(Arithmetic.Money(working.Target ?? Ratio.Zero) * Arithmetic.Part(percent.Value), "amount", "Target x payout", bonus.Source.Where);
    }

    private static void Attain(BoundBonus bonus, Formulas.Binding.BoundFormula goalFormula, Working working)
    {
        var goal = working.Require(goalFormula).Number;
        working.Note("goal", "Goal", FormulaValue.Of(goalFormula.Type.Kind, goal), goalFormula, null, goalFormula.Formula.Source.Start);
        var reached = working.Measure is { } measure && !goal.IsZero ? Arithmetic.Of(measure) / Arithmetic.Of(FormulaValue.Of(goalFormula.Type.Kind, goal)) : null;
        reached = bonus.Bonus.LessIsBetter && reached is not null ? Arithmetic.Of(FormulaValue.Of(ValueKind.Number, 2)) - reached : reached;
        working.Attainment = reached?.Value;
        working.Note("attainment", bonus.Bonus.LessIsBetter ? "Attainment, where less is better" : "Attainment", working.Attainment is { } a ? FormulaValue.Of(ValueKind.Ratio, a) : null, null, reached, bonus.Source.Where);
        if (goal.IsZero && bonus.Curve.WhenEmpty is null && bonus.Bonus.Payout.By == CurveInput.Attainment)
        {
            working.Run.Context.Findings.Error(Codes.GoalZero, goalFormula.Formula.Source.Start, $"The goal of '{working.PersonName}' for '{bonus.Source.Name}' is zero, so there is no attainment.",
                "Mend the goal, or add 'when_empty' to the payout.");
        }
    }

    private static Ratio WhenEmpty(BoundBonus bonus, Working working) => bonus.Curve.WhenEmpty is { } formula ? working.Require(formula).Number : Ratio.Zero;

    private static CurvePayout? Read(BoundCurve curve, FormulaValue x, Working working)
    {
        var reading = new CurveReading(x, working.Run.Context.Plan.Plan.Currency);
        if (curve.Source is BaselineCurve baseline)
        {
            return reading.Baseline(working.Require(curve.Baseline!).Number, working.Require(curve.Each!).Number, baseline);
        }

        if (Steps(curve, working) is not { } points)
        {
            return null;
        }

        return curve.Source is LinearCurve linear ? reading.Linear(points, linear) : reading.Stepped(points);
    }

    private static CurveStep[]? Steps(BoundCurve curve, Working working)
    {
        if (working.Run.StepsOf(curve) is { } known)
        {
            return known;
        }

        var points = curve.Points.Select(point => new CurveStep(working.Require(point.At).Number, point.Source.Exclusive, working.Require(point.Pays).Number, point.Source.Where)).ToArray();
        for (var i = 1; i < points.Length; i++)
        {
            if (points[i].At < points[i - 1].At)
            {
                working.Run.Context.Findings.Error(Codes.BandsNotAscending, curve.Points[i].Source.Where, $"'{curve.Points[i].Source.At}' does not lie above the point before it for '{working.PersonName}'.");
                return null;
            }
        }

        return points;
    }
}
