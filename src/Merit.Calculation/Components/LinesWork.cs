using System.Numerics;
using Merit.Calculation.Compilation;
using Merit.Calculation.Explanation;
using Merit.Calculation.Lines;
using Merit.Calculation.Results;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Types;

namespace Merit.Calculation.Components;

/// <summary>Rounded lines of a component on events, and what of them is payable.</summary>
internal static class LinesWork
{
    /// <summary>Makes the lines; what a floor adds is a line without an event.</summary>
    public static void Round(BoundComponent component, Table table, int[] rows, LineSlice slice, CreditedValues credited, LineAmounts amounts, Working working)
    {
        var currency = working.Run.Context.Plan.Plan.Currency;
        rows.AsSpan(0, slice.Count).CopyTo(slice.Rows.Span);
        if (working.Amount > amounts.Exact)
        {
            var added = (long)Rounding.ToWhole((working.Amount - amounts.Exact) * currency.MinorUnitsPerUnit, component.Source.Rounding.Mode);
            var earned = (long[])[.. amounts.Earned.Span, added];
            int[] events = [.. slice.Rows.Span, EarningLines.NoEvent];
            var payable = new long[earned.Length];
            Release(component, events, earned, payable, working);
            working.Lines = new(table, currency, events, credited.Narrow is { } narrow ? (long[])[.. narrow.Span, 0] : null, credited.Wide is { } wide ? [.. wide, Ratio.Zero] : null, credited.Denominator, earned, payable);
        }
        else
        {
            if (component.Source.Release != Plans.Components.Release.AtOnce)
            {
                Release(component, slice.Rows.Span, slice.Earned.Span, slice.Payable.Span, working);
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
    public static void Release(BoundComponent component, ReadOnlySpan<int> rows, ReadOnlySpan<long> earned, Span<long> payable, Working working)
    {
        if (component.Source.Release == Plans.Components.Release.AtOnce)
        {
            earned.CopyTo(payable);
            return;
        }

        var cash = working.Run.Cash;
        var mode = component.Source.Rounding.Mode;
        var partly = working.Room.Places(rows.Length);
        var count = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] == EarningLines.NoEvent)
            {
                payable[i] = earned[i];
                continue;
            }

            // Those paid in part are few and each takes long: put aside, so that the many others need not wait.
            payable[i] = earned[i] & cash.WholeMask(rows[i]);
            partly[count] = i;
            count += cash.IsPart(rows[i]) ? 1 : 0;
        }

        foreach (var i in partly.AsSpan(0, count))
        {
            payable[i] = cash.TryPartOf(rows[i], out var paid, out var due) ? Part(earned[i], paid, due, mode) : (long)Rounding.ToWhole(earned[i] * cash.PartOf(rows[i]), mode);
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
