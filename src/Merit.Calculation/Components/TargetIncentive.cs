using Merit.Calculation.Compilation;
using Merit.Data.Amounts;
using Merit.Formulas.Types;
using Merit.Plans;

namespace Merit.Calculation.Components;

/// <summary>Target incentive = annual target variable x weight x share of the year x days in force / days (design, section 6, point 8).</summary>
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
        var prorated = context.Plan.Plan.Proration == Proration.CalendarDays;
        var part = prorated ? new Ratio(working.Participant.Days, period.Days) : Ratio.One;
        var proration = prorated && part != Ratio.One ? $" x {working.Participant.Days}/{period.Days} days" : "";
        if (component.Target is { } target)
        {
            var full = working.Require(target).Number;
            working.Target = full * part;
            working.Note("target", "Target incentive", Amount(working.Target.Value), target, $"{full.ToShortString()}{proration}", source.Where);
            return;
        }

        var annual = Annual(working);
        var weight = working.Require(component.Weight!).Number;
        working.Target = annual * weight * period.ShareOfYear * part;
        working.Note("target", "Target incentive", Amount(working.Target.Value), component.Weight,
            $"{annual.ToShortString()} a year x {weight.ToShortString()} x {period.ShareOfYear}{proration}", source.Where);
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

    private static FormulaValue Amount(Ratio amount) => FormulaValue.Of(ValueKind.Money, amount);
}
