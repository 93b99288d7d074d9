using Merit.Calculation.Compilation;
using Merit.Calculation.Explanation;
using Merit.Data.Amounts;

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
        if (FactorLabel(component) is { } label)
        {
            working.Become(Arithmetic.Money(working.Amount) * Arithmetic.Part(factor), "factor", label, component.Source.Where);
        }

        if (component.Cap is { } cap && working.Require(cap).Number is var most && working.Amount > most)
        {
            working.Become(Arithmetic.Smaller(Arithmetic.Money(working.Amount), Arithmetic.Money(most)), "cap", "Capped", cap.Formula.Source.Start, cap);
        }

        Floor(component, working);
        Round(component, working);
    }

    /// <summary>The floor of an amount.</summary>
    public static void Floor(BoundComponent component, Working working)
    {
        if (component.Floor is { } floor && working.Require(floor).Number is var least && working.Amount < least)
        {
            working.Become(Arithmetic.Larger(Arithmetic.Money(working.Amount), Arithmetic.Money(least)), "floor", "Raised to the floor", floor.Formula.Source.Start, floor);
        }
    }

    /// <summary>Rounding of an amount as a whole; all of it is payable.</summary>
    public static void Round(BoundComponent component, Working working)
    {
        var (currency, mode) = (working.Currency, component.Source.Rounding.Mode);
        var amount = working.InPay(working.Amount);
        working.Earned = Money.Round(amount, currency, mode);
        working.Payable = working.Earned;
        if (!working.IsKept)
        {
            return;
        }

        if (working.Paid is not null)
        {
            working.NotePaid("paid", "", amount, null, null, component.Source.Where);
        }

        working.NotePaid("rounding", $"Rounded {RoundingWords.Phrase(mode, currency)}", working.Earned.Amount, null, Arithmetic.Rounded(amount, currency, mode), component.Source.Where);
    }

    /// <summary>What the amount after gate and multiplier is called; null when there is neither.</summary>
    public static string? FactorLabel(BoundComponent component) => (component.Gate, component.Multiplier) switch
    {
        (null, null) => null,
        (null, _) => "After the multiplier",
        (_, null) => "After the gate",
        _ => "After gate and multiplier",
    };
}
