using System.Numerics;
using Merit.Calculation.Compilation;
using Merit.Calculation.Explanation;
using Merit.Calculation.Lines;
using Merit.Calculation.Release;
using Merit.Calculation.Results;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Types;

namespace Merit.Calculation.Components;

/// <summary>Rounded lines of a component on events, and what of them is payable.</summary>
internal static class LinesWork
{
    /// <summary>Makes the lines; what a floor adds is a line without an event.</summary>
    public static void Round(BoundComponent component, Table table, EventsInForce events, LineSlice slice, CreditedValues credited, LineAmounts amounts, Working working)
    {
        var currency = working.Run.Context.Plan.Plan.Currency;
        events.Rows.AsSpan(0, slice.Count).CopyTo(slice.Rows.Span);
        if (working.Amount > amounts.Exact)
        {
            var added = (long)Rounding.ToWhole((working.Amount - amounts.Exact) * currency.MinorUnitsPerUnit, component.Source.Rounding.Mode);
            var earned = (long[])[.. amounts.Earned.Span, added];
            int[] rows = [.. slice.Rows.Span, EarningLines.NoEvent];
            var payable = new long[earned.Length];
            Release(component, rows, events.States, earned, payable, working);
            working.Lines = new(table, currency, rows, credited.Narrow is { } narrow ? (long[])[.. narrow.Span, 0] : null, credited.Wide is { } wide ? [.. wide, Ratio.Zero] : null, credited.Denominator, earned, payable);
        }
        else
        {
            if (component.Source.Release != Plans.Components.Release.AtOnce)
            {
                Release(component, slice.Rows.Span, events.States, slice.Earned.Span, slice.Payable.Span, working);
            }

            working.Lines = new(table, currency, slice.Rows, credited.Narrow, credited.Wide, credited.Denominator, slice.Earned, slice.Payable);
        }

        working.Earned = Money.FromMinorUnits(Sum(working.Lines.EarnedMinorUnits), currency);
        working.Payable = Money.FromMinorUnits(Sum(working.Lines.PayableMinorUnits), currency);
        if (working.IsKept)
        {
            working.Note("lines", $"Sum of the events, each rounded {RoundingWords.Phrase(component.Source.Rounding.Mode, currency)}", FormulaValue.Of(ValueKind.Money, working.Earned.Amount), null, null, component.Source.Where);
        }
    }

    /// <summary>What of each line is payable at the period's end.</summary>
    public static void Release(BoundComponent component, ReadOnlySpan<int> rows, ReadOnlySpan<PaidState> states, ReadOnlySpan<long> earned, Span<long> payable, Working working)
    {
        if (component.Source.Release == Plans.Components.Release.AtOnce)
        {
            earned.CopyTo(payable);
            return;
        }

        if (rows is [.., EarningLines.NoEvent])
        {
            // What a floor adds stands last, and no invoice holds it.
            payable[rows.Length - 1] = earned[rows.Length - 1];
            rows = rows[..^1];
        }

        states = states[..rows.Length];
        earned = earned[..rows.Length];
        payable = payable[..rows.Length];
        var partly = working.Room.Places(rows.Length).AsSpan(0, rows.Length);
        var count = 0;
        for (var i = 0; i < states.Length; i++)
        {
            // Those paid in part are few and each takes long: put aside, so that the many others need not wait.
            payable[i] = earned[i] & -((long)states[i] & (long)PaidState.Full);
            partly[count] = i;
            count += (int)states[i] >> 1;
        }

        ReleaseParts(partly[..count], rows, earned, payable, component.Source.Rounding.Mode, working);
    }

    private static void ReleaseParts(ReadOnlySpan<int> partly, ReadOnlySpan<int> rows, ReadOnlySpan<long> earned, Span<long> payable, RoundingMode mode, Working working)
    {
        // All are read before any is divided: each stands far from the last, and waiting for one is waiting for many.
        var cash = working.Run.Cash;
        var parts = working.Room.Parts(partly.Length).AsSpan(0, partly.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = cash.FractionOf(rows[partly[i]]);
        }

        for (var i = 0; i < parts.Length; i++)
        {
            var line = partly[i];
            var (paid, due) = parts[i];
            payable[line] = due > 0 ? Part(earned[line], paid, due, mode) : (long)Rounding.ToWhole(earned[line] * cash.PartOf(rows[line]), mode);
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
