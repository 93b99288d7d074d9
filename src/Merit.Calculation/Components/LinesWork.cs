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
    public static void Round(BoundComponent component, Table table, int[] rows, CreditedValues credited, LineAmounts amounts, Working working)
    {
        var currency = working.Run.Context.Plan.Plan.Currency;
        var earned = amounts.Earned;
        var (narrow, wide) = (credited.Narrow, credited.Wide);
        if (working.Amount > amounts.Exact)
        {
            rows = [.. rows, EarningLines.NoEvent];
            earned = [.. earned, (long)Rounding.ToWhole((working.Amount - amounts.Exact) * currency.MinorUnitsPerUnit, component.Source.Rounding.Mode)];
            (narrow, wide) = (narrow is null ? null : [.. narrow, 0], wide is null ? null : [.. wide, Ratio.Zero]);
        }

        var payable = Payable(component, rows, earned, working);
        working.Lines = new(table, currency, rows, narrow, wide, credited.Denominator, earned, payable);
        working.Earned = Money.FromMinorUnits(Sum(earned), currency);
        working.Payable = Money.FromMinorUnits(Sum(payable), currency);
        working.Note("lines", $"Sum of the events, each rounded {RoundingWords.Phrase(component.Source.Rounding.Mode, currency)}", FormulaValue.Of(ValueKind.Money, working.Earned.Amount), null, null, component.Source.Where);
    }

    /// <summary>What of each line is payable at the period's end.</summary>
    public static long[] Payable(BoundComponent component, int[] rows, long[] earned, Working working)
    {
        if (component.Source.Release == Plans.Components.Release.AtOnce)
        {
            return earned;
        }

        var cash = working.Run.Cash;
        var mode = component.Source.Rounding.Mode;
        var payable = new long[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] == EarningLines.NoEvent)
            {
                payable[i] = earned[i];
            }
            else if (cash.TryPartOf(rows[i], out var paid, out var due))
            {
                payable[i] = (long)LineArithmetic.Round((Int128)earned[i] * paid, (Int128)due, mode);
            }
            else
            {
                payable[i] = (long)Rounding.ToWhole(earned[i] * cash.PartOf(rows[i]), mode);
            }
        }

        return payable;
    }

    private static BigInteger Sum(long[] amounts)
    {
        var sum = BigInteger.Zero;
        var part = 0L;
        foreach (var amount in amounts)
        {
            // Few sums leave 64 bits; those that do go on wide.
            if (Math.Abs(part) > long.MaxValue / 4 || Math.Abs(amount) > long.MaxValue / 4)
            {
                sum += part;
                part = 0;
                sum += amount;
            }
            else
            {
                part += amount;
            }
        }

        return sum + part;
    }
}
