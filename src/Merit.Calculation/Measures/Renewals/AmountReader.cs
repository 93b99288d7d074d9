using Merit.Calculation.Exchange;
using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures.Renewals;

/// <summary>
/// Reads what rows are worth, in the plan's currency; one that a renewal rate needs and that has no worth, or one below zero, is an error, since nothing could be taken for it, and so is one
/// without an exchange rate.
/// </summary>
internal sealed class AmountReader(Table table, RenewalRule rule, RunContext run)
{
    private readonly Conversion? _conversion = rule.ConversionOf(table.Schema.Name);

    /// <summary>What a row is worth.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Where it stands.</param>
    /// <param name="what">What the row does: <c>comes up for renewal</c>.</param>
    /// <param name="day">The day on which it does.</param>
    public Ratio Of(int row, string column, string what, int day)
    {
        if (table.Find<NumberColumn>(column)?.At(row) is { Sign: >= 0 } amount)
        {
            return Converted(row, amount, day);
        }

        var has = table.Find(column)?.TextAt(row) is { } text ? $"its '{column}' is {text}" : $"has no '{column}'";
        run.Findings.Error(Codes.RenewalAmount, table.OriginOf(row), $"'{table.NameOf(row)}' of '{table.Schema.Name}' {what}, and {has}.", $"State in '{column}' what it is worth, 0 or more.", run.Plan.Plan.Where);
        return Ratio.Zero;
    }

    /// <summary>An amount of a row in the plan's currency.</summary>
    public Ratio Converted(int row, Ratio amount, int day)
    {
        if (_conversion is null || rule.Counts)
        {
            return amount;
        }

        if (_conversion.Convert(amount, row, rule.RateDayOf(day)) is { } converted)
        {
            return converted;
        }

        run.Gaps.Add(_conversion.Converter, _conversion.CurrencyOf(row), rule.RateDayOf(day), table, row);
        return amount;
    }
}
