using Merit.Data.Amounts;
using Merit.Formulas.Types;
using Exact = Merit.Calculation.Explanation.Figures;

namespace Merit.Cli.Printing;

/// <summary>Figures as people read them: thousands apart, percentages with two decimals. The exact values are in the JSON.</summary>
internal static class Figures
{
    /// <summary>Shown where there is no figure.</summary>
    public const string None = "-";

    /// <summary><c>1,234.50</c>.</summary>
    public static string Of(Money amount) => Exact.Grouped(amount.Amount, amount.Currency.Decimals);

    /// <summary>An exact amount in units of the currency, rounded for the eye.</summary>
    public static string Of(Ratio? amount, Currency currency) => amount is { } value ? Exact.Grouped(value, currency.Decimals) : None;

    /// <summary><c>86.00%</c>. What two decimals would round to a whole percent shows as many as it takes to see that it is not: <c>84.99999%</c>.</summary>
    public static string Percent(Ratio? value)
    {
        if (value is not { } ratio)
        {
            return None;
        }

        var percent = ratio * 100;
        var decimals = 2;
        while (!percent.IsWhole && decimals < 8 && Ratio.Parse(percent.ToDecimalString(decimals)).IsWhole)
        {
            decimals++;
        }

        return Exact.Grouped(percent, decimals) + "%";
    }

    /// <summary>A measure by its kind.</summary>
    public static string Of(FormulaValue? value, Currency currency) => value switch
    {
        null => None,
        { Kind: ValueKind.Money } money => Of(money.Number, currency),
        { Kind: ValueKind.Ratio } ratio => Percent(ratio.Number),
        { Kind: ValueKind.Count or ValueKind.Number } number => Plain(number.Number),
        { } other => other.ToString(),
    };

    /// <summary>A whole number with thousands apart.</summary>
    public static string Count(int value) => Exact.Grouped(value, 0);

    /// <summary><c>1 person</c>, <c>2 people</c>.</summary>
    public static string Counted(int value, string one, string many) => $"{Count(value)} {(value == 1 ? one : many)}";

    private static string Plain(Ratio number) => number.IsWhole ? Exact.Grouped(number, 0) : Exact.Grouped(number, 2);
}
