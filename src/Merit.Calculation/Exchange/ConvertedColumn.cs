using System.Numerics;
using Merit.Calculation.Lines;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Exchange;

/// <summary>Makes columns of converted amounts: whole numbers over one denominator where 64 bits hold them, so that formulas over them are compiled; exact numbers otherwise.</summary>
internal static class ConvertedColumn
{
    private static readonly BigInteger Largest = BigInteger.One << 60;

    /// <summary>A column of amounts.</summary>
    public static Column Of(ColumnSchema schema, Ratio?[] amounts)
    {
        var denominator = BigInteger.One;
        foreach (var amount in amounts)
        {
            if (amount is { } known && denominator <= Largest)
            {
                denominator = Fractions.LeastCommonMultiple(denominator, known.Denominator);
            }
        }

        if (denominator > Largest)
        {
            return new ExactColumn(schema, amounts);
        }

        var numerators = new long[amounts.Length];
        for (var row = 0; row < amounts.Length; row++)
        {
            if (amounts[row] is not { } amount)
            {
                numerators[row] = NumberColumn.Empty;
                continue;
            }

            var numerator = amount.Numerator * (denominator / amount.Denominator);
            if (BigInteger.Abs(numerator) > Largest)
            {
                return new ExactColumn(schema, amounts);
            }

            numerators[row] = (long)numerator;
        }

        return new NumberColumn(schema, numerators, (long)denominator);
    }
}
