using Merit.Calculation.Compilation;
using Merit.Data.Amounts;
using Merit.Formulas.Types;

namespace Merit.Calculation.Components;

/// <summary>The steps around every component: gate, multiplier, cap, floor, rounding, in this order (design, section 6, points 1 and 13).</summary>
internal static class ComponentSteps
{
    /// <summary>Gate and multiplier as one factor on every amount, noted.</summary>
    public static Ratio Factor(BoundComponent component, Working working)
    {
        var factor = Ratio.One;
        if (component.Gate is { } gate)
        {
            var passes = working.Require(gate);
            working.Note("gate", passes.IsYes ? "Gate passed" : "Gate failed: forfeited", passes, gate, null, gate.Formula.Source.Start);
            factor = passes.IsYes ? Ratio.One : Ratio.Zero;
        }

        if (component.Multiplier is { } multiplier)
        {
            var times = working.Require(multiplier);
            working.Note("multiplier", "Multiplier", times, multiplier, null, multiplier.Formula.Source.Start);
            factor *= times.Number;
        }

        return factor;
    }

    /// <summary>Gate, multiplier, cap, floor and rounding of an amount that is not made of events.</summary>
    public static void Finish(BoundComponent component, Working working)
    {
        var factor = Factor(component, working);
        if (component.Gate is not null || component.Multiplier is not null)
        {
            working.Become(working.Amount * factor, "factor", "After gate and multiplier", $"{working.Amount.ToShortString()} x {factor.ToShortString()}", component.Source.Where);
        }

        if (component.Cap is { } cap && working.Require(cap).Number is var most && working.Amount > most)
        {
            working.Become(most, "cap", "Capped", null, cap.Formula.Source.Start, cap);
        }

        Floor(component, working);
        Round(component, working);
    }

    /// <summary>The floor of an amount.</summary>
    public static void Floor(BoundComponent component, Working working)
    {
        if (component.Floor is { } floor && working.Require(floor).Number is var least && working.Amount < least)
        {
            working.Become(least, "floor", "Raised to the floor", null, floor.Formula.Source.Start, floor);
        }
    }

    /// <summary>Rounding of an amount as a whole; all of it is payable.</summary>
    public static void Round(BoundComponent component, Working working)
    {
        var currency = working.Run.Context.Plan.Plan.Currency;
        working.Earned = Money.Round(working.Amount, currency, component.Source.Rounding.Mode);
        working.Payable = working.Earned;
        working.Note("rounding", "Earned, rounded", FormulaValue.Of(ValueKind.Money, working.Earned.Amount), null, Name(component.Source.Rounding.Mode), component.Source.Where);
    }

    /// <summary>The word of the plan language for a rounding mode.</summary>
    public static string Name(RoundingMode mode) => mode switch
    {
        RoundingMode.HalfEven => "half_even",
        RoundingMode.HalfUp => "half_up",
        RoundingMode.Up => "up",
        _ => "down",
    };
}
