using Merit.Data.Amounts;
using Merit.Formulas.Types;

namespace Merit.Cli.Printing;

/// <summary>Figures as people read them: thousands apart, percentages with two decimals. The exact values are in the JSON.</summary>
internal static class Figures
{
    /// <summary>Shown where there is no figure.</summary>
    public const string None = "-";

    /// <summary><c>1,234.50</c>.</summary>
    public static string Of(Money amount) => Grouped(amount.ToAmountString());

    /// <summary>An exact amount in units of the currency, rounded for the eye.</summary>
    public static string Of(Ratio? amount, Currency currency) => amount is { } value ? Grouped(value.ToDecimalString(currency.Decimals)) : None;

    /// <summary><c>86.00%</c>.</summary>
    public static string Percent(Ratio? value) => value is { } ratio ? Grouped((ratio * 100).ToDecimalString(2)) + "%" : None;

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
    public static string Count(int value) => Grouped(((Ratio)value).ToString());

    /// <summary><c>1 person</c>, <c>2 people</c>.</summary>
    public static string Counted(int value, string one, string many) => $"{Count(value)} {(value == 1 ? one : many)}";

    private static string Plain(Ratio number) => Grouped(number.IsWhole ? number.ToString() : number.ToDecimalString(2));

    private static string Grouped(string text)
    {
        var start = text[0] == '-' ? 1 : 0;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        for (var at = (point < 0 ? text.Length : point) - 3; at > start; at -= 3)
        {
            text = text.Insert(at, ",");
        }

        return text;
    }
}
