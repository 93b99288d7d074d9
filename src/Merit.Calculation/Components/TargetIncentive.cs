using Merit.Calculation.Compilation;
using Merit.Calculation.Explanation;
using Merit.Calculation.Participants;
using Merit.Data.Amounts;
using Merit.Formulas.Types;
using Merit.Plans;

namespace Merit.Calculation.Components;

/// <summary>Target incentive = annual target variable x weight x share of the year x the part in force (design, section 6, point 8).</summary>
internal static class TargetIncentive
{
    /// <summary>Works the target out and notes it; null when the component has none.</summary>
    public static void Work(BoundComponent component, Working working)
    {
        var source = component.Source;
        if (component.Weight is null && component.Target is null)
        {
            return;
        }

        var context = working.Run.Context;
        var period = context.Period;
        var part = new PartInForce(context.Plan.Plan.Proration ?? Proration.None, period, working.Participant.InForce, []).Factor;
        if (component.Target is { } target)
        {
            Become(Arithmetic.Of(working.Require(target)), target);
            return;
        }

        var annual = Arithmetic.Money(Annual(working), "a year");
        Become(annual * Arithmetic.Of(working.Require(component.Weight!)) * Arithmetic.Fraction(period.ShareOfYear, period.ShareOfYear.ToString()), component.Weight!);

        void Become(Arithmetic full, Formulas.Binding.BoundFormula formula)
        {
            var prorate = part is null ? full : full * part;
            working.Target = prorate.Value;
            working.FullTarget = full.Value;
            working.Note("target", "Target incentive", FormulaValue.Of(ValueKind.Money, prorate.Value), formula, prorate, source.Where);
        }
    }

    private static Ratio Annual(Working working)
    {
        if (working.Values.GetValueOrDefault(ParticipantSymbols.TargetVariable) is { } value)
        {
            return value.Number;
        }

        var run = working.Run;
        run.Context.Findings.Error(Codes.PayMissing, run.Context.People.OriginOf(working.Participant.Person),
            $"'{working.PersonName}' has no target variable pay on every day in force in {run.Context.Period}.", "Add a row of pay that covers them.", run.Context.Plan.Plan.Where);
        return Ratio.Zero;
    }
}
