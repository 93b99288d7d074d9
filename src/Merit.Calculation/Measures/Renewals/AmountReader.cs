using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Calculation.Measures.Renewals;

/// <summary>Reads what rows are worth; one that a renewal rate needs and that has no worth, or one below zero, is an error, since nothing could be taken for it.</summary>
internal sealed class AmountReader(Table table, RunContext run)
{
    /// <summary>What a row is worth.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">Where it stands.</param>
    /// <param name="what">What the row does: <c>comes up for renewal</c>.</param>
    public Ratio Of(int row, string column, string what)
    {
        if (table.Find<NumberColumn>(column)?.At(row) is { Sign: >= 0 } amount)
        {
            return amount;
        }

        var has = table.Find(column)?.TextAt(row) is { } text ? $"its '{column}' is {text}" : $"has no '{column}'";
        run.Findings.Error(Codes.RenewalAmount, table.OriginOf(row), $"'{table.NameOf(row)}' of '{table.Schema.Name}' {what}, and {has}.", $"State in '{column}' what it is worth, 0 or more.", run.Plan.Plan.Where);
        return Ratio.Zero;
    }
}
