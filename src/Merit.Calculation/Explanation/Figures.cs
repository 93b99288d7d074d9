using Merit.Data.Amounts;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>Values as people read them, the same in every culture. What is rounded for reading says so with a <c>≈</c>.</summary>
public static class Figures
{
    /// <summary>A value of any kind.</summary>
    public static string Display(FormulaValue? value, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return value is not { } known ? "no value" : known.Kind switch
        {
            ValueKind.Money => Amount(known.Number, currency),
            ValueKind.Ratio => Percent(known.Number),
            ValueKind.Count or ValueKind.Number => Plain(known.Number, 6),
            _ => known.ToString(),
        };
    }

    /// <summary>An amount with its currency: <c>2,500.00 USD</c>.</summary>
    public static string Amount(Ratio amount, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        var isWhole = (amount * currency.MinorUnitsPerUnit).IsWhole;
        return (isWhole ? Grouped(amount, currency.Decimals) : Plain(amount, currency.Decimals + 4)) + " " + currency.Code;
    }

    /// <summary>A ratio in percent: <c>86%</c>, <c>≈ 33.333333%</c>. Enough digits for a pocket calculator to come to the same cents.</summary>
    public static string Percent(Ratio ratio) => Plain(ratio * 100, ratio.Abs() < new Ratio(1, 100) ? 9 : 6) + "%";

    /// <summary>A number inside arithmetic: no currency, no space after the <c>≈</c>, and a fraction where it is shorter than its percentage.</summary>
    internal static string InArithmetic(FormulaValue value, Currency currency) => value.Kind switch
    {
        ValueKind.Money => Amount(value.Number, currency)[..^(currency.Code.Length + 1)],
        ValueKind.Ratio when value.Number.Denominator <= 12 && Percent(value.Number).StartsWith('≈') => value.Number.ToString(),
        _ => Display(value, currency),
    } is var text && text.StartsWith("≈ ", StringComparison.Ordinal) ? "≈" + text[2..] : text;

    /// <summary>A number with thousands separated and exactly so many decimals.</summary>
    public static string Grouped(Ratio number, int decimals)
    {
        var text = number.ToDecimalString(decimals);
        var sign = text[0] == '-' ? "-" : "";
        var end = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? point : text.Length;
        var whole = text[sign.Length..end];
        for (var i = whole.Length - 3; i > 0; i -= 3)
        {
            whole = whole.Insert(i, ",");
        }

        return sign + whole + text[end..];
    }

    private static string Plain(Ratio number, int most)
    {
        for (var decimals = 0; decimals <= most; decimals++)
        {
            if ((number * System.Numerics.BigInteger.Pow(10, decimals)).IsWhole)
            {
                return Grouped(number, decimals);
            }
        }

        return "≈ " + Grouped(number, most);
    }
}
