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
        return $"{Units(amount, currency)} {currency.Code}";
    }

    /// <summary>A ratio in percent: <c>86%</c>, <c>≈ 33.333333%</c>. Enough digits for a pocket calculator to come to the same cents.</summary>
    public static string Percent(Ratio ratio) => Plain(ratio * 100, ratio.Abs() < new Ratio(1, 100) ? 9 : 6) + "%";

    /// <summary>A number inside arithmetic: no currency, no space after the <c>≈</c>, and a fraction where it is shorter than its percentage.</summary>
    internal static string InArithmetic(FormulaValue value, Currency currency)
    {
        var text = value.Kind == ValueKind.Money ? Units(value.Number, currency) : Display(value, currency);
        return !text.StartsWith("≈ ", StringComparison.Ordinal) ? text
            : value.Kind == ValueKind.Ratio && value.Number.Denominator <= 12 ? value.Number.ToString()
            : "≈" + text[2..];
    }

    /// <summary>A number with thousands separated and exactly so many decimals.</summary>
    public static string Grouped(Ratio number, int decimals)
    {
        var text = number.ToDecimalString(decimals);
        var end = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? point : text.Length;
        var first = text[0] == '-' ? 1 : 0;
        var commas = (end - first - 1) / 3;
        return commas == 0 ? text : string.Create(text.Length + commas, (text, end, first), static (grouped, from) =>
        {
            var to = 0;
            for (var i = 0; i < from.text.Length; i++)
            {
                if (i > from.first && i < from.end && (from.end - i) % 3 == 0)
                {
                    grouped[to++] = ',';
                }

                grouped[to++] = from.text[i];
            }
        });
    }

    private static string Units(Ratio amount, Currency currency) =>
        (amount * currency.MinorUnitsPerUnit).IsWhole ? Grouped(amount, currency.Decimals) : Plain(amount, currency.Decimals + 4);

    private static string Plain(Ratio number, int most)
    {
        var scaled = number;
        for (var decimals = 0; decimals <= most; decimals++)
        {
            if (scaled.IsWhole)
            {
                return Grouped(number, decimals);
            }

            scaled *= 10;
        }

        return "≈ " + Grouped(number, most);
    }
}
