using System.Numerics;
using Merit.Calculation.Compilation;
using Merit.Calculation.Crediting;
using Merit.Calculation.Explanation;
using Merit.Calculation.Lines;
using Merit.Calculation.Release;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Components;

/// <summary>Rounded lines of a component on events, and what of them is payable.</summary>
internal static class LinesWork
{
    /// <summary>Makes the lines; what a floor adds is a line without an event.</summary>
    public static void Round(BoundComponent component, Table table, CreditedLines credited, LineSlice slice, LineAmounts amounts, Working working)
    {
        var currency = working.Currency;
        if (working.Amount > amounts.Exact)
        {
            var added = (long)Rounding.ToWhole((working.Amount - amounts.Exact) * working.MinorUnits, component.Source.Rounding.Mode);
            var earned = (long[])[.. amounts.Earned.Span, added];
            var payable = new long[earned.Length];
            Release(component, credited.Events, earned, payable, working);
            working.Lines = new(table, currency, credited, earned, payable);
        }
        else
        {
            if (component.Source.Release != Plans.Components.Release.AtOnce)
            {
                Release(component, credited.Events, slice.Earned.Span, slice.Payable.Span, working);
            }

            working.Lines = new(table, currency, credited, slice.Earned, slice.Payable);
        }

        working.Earned = Money.FromMinorUnits(Sum(working.Lines.EarnedMinorUnits), currency);
        working.Payable = Money.FromMinorUnits(Sum(working.Lines.PayableMinorUnits), currency);
        if (working.IsKept)
        {
            working.NotePaid("lines", $"Sum of the events, each rounded {RoundingWords.Phrase(component.Source.Rounding.Mode, currency)}", working.Earned.Amount, null, null, component.Source.Where);
        }
    }

    /// <summary>What of each line is payable at the period's end.</summary>
    public static void Release(BoundComponent component, EventsInForce events, ReadOnlySpan<long> earned, Span<long> payable, Working working)
    {
        if (component.Source.Release == Plans.Components.Release.AtOnce)
        {
            earned.CopyTo(payable);
            return;
        }

        var credits = events.Credits.Span;
        // What a floor adds stands last, and no invoice holds it.
        earned[credits.Length..].CopyTo(payable[credits.Length..]);
        earned = earned[..credits.Length];
        payable = payable[..credits.Length];
        var cash = working.Run.Cash;
        var partly = working.Room.Places(credits.Length).AsSpan(0, credits.Length);
        var count = 0;
        for (var i = 0; i < credits.Length; i++)
        {
            // Those paid in part are few and each takes long: put aside, so that the many others need not wait.
            var state = events.StateOf(credits[i], cash);
            payable[i] = earned[i] & -((long)state & (long)PaidState.Full);
            partly[count] = i;
            count += (int)state >> 1;
        }

        ReleaseParts(partly[..count], credits, earned, payable, component.Source.Rounding.Mode, working);
    }

    private static void ReleaseParts(ReadOnlySpan<int> partly, ReadOnlySpan<Credit> credits, ReadOnlySpan<long> earned, Span<long> payable, RoundingMode mode, Working working)
    {
        // All are read before any is divided: each stands far from the last, and waiting for one is waiting for many.
        var cash = working.Run.Cash;
        var parts = working.Room.Parts(partly.Length).AsSpan(0, partly.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = cash.FractionOf(credits[partly[i]].Row);
        }

        for (var i = 0; i < parts.Length; i++)
        {
            var line = partly[i];
            var (paid, due) = parts[i];
            payable[line] = due > 0 ? Part(earned[line], paid, due, mode) : (long)Rounding.ToWhole(earned[line] * cash.PartOf(credits[line].Row), mode);
        }
    }

    private static long Part(long earned, long paid, long due, RoundingMode mode) =>
        Math.BigMul(earned, paid, out var product) == product >> 63 && product != long.MinValue ? LineArithmetic.Round(product, due, mode) : (long)LineArithmetic.Round((Int128)earned * paid, (Int128)due, mode);

    private static BigInteger Sum(ReadOnlySpan<long> amounts)
    {
        Int128 sum = 0;
        foreach (var amount in amounts)
        {
            sum += amount;
        }

        return (BigInteger)sum;
    }
}
