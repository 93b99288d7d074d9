using Merit.Data.Amounts;
using Merit.Formulas.Types;

namespace Merit.Application.Results;

/// <summary>Exact values as documents write them: an amount with all decimals of its currency, anything else as a whole number or a fraction.</summary>
internal static class ExactText
{
    /// <summary>An amount in units of a currency: <c>2500.00</c>, or its fraction (<c>2500/3</c>) where it is not whole minor units.</summary>
    public static string Of(Ratio amount, Currency currency) =>
        (amount * currency.MinorUnitsPerUnit).IsWhole
            ? Money.Round(amount, currency, RoundingMode.HalfEven).ToAmountString()
            : amount.ToString();

    /// <summary>A value of any kind, or null for "no value".</summary>
    public static string? Of(FormulaValue? value, Currency currency) => value switch
    {
        null => null,
        { Kind: ValueKind.Money } money => Of(money.Number, currency),
        { } other => other.ToString(),
    };
}
