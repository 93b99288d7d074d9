using Merit.Calculation.Running;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Crediting;

/// <summary>Sees to it that no amount of another currency is taken for one of the plan's.</summary>
internal static class CurrencyCheck
{
    /// <summary>Checks the rows of a set that has amounts which the plan reads.</summary>
    public static void Of(CreditedRows set, SetSymbol symbol, RunContext run)
    {
        var table = set.Source.Table;
        if (table.Schema.Columns.Any(c => c.Type == ColumnType.Money && table.Find(c.Name) is not null) && run.ReadsMoneyOf(symbol) && !run.IsAllInCurrency(table))
        {
            Check(table, set.Selected, run);
        }
    }

    /// <summary>Checks all rows that a standard measure may read: retention reads the whole history of movements.</summary>
    public static void Of(StandardMeasureNode measure, RunContext run)
    {
        var table = run.Dataset[measure.Choices.GetValueOrDefault("from") == "contracts" ? "contracts" : "movements"];
        if (!run.IsAllInCurrency(table))
        {
            Check(table, [.. Enumerable.Range(0, table.Count)], run);
        }
    }

    /// <summary>Whether the amounts of all rows are in a currency: the usual case, told from few columns.</summary>
    public static bool IsAllIn(Table table, Table accounts, string currency)
    {
        if (table.Find<TextColumn>("currency") is { } own)
        {
            return own.Pool.Find(currency) is >= 0 and var code && own.IsAll(code);
        }

        return table.Find<ReferenceColumn>("account_id") is { HasEmpty: false } && accounts.Find<TextColumn>("currency") is { } ofAccounts &&
            ofAccounts.Pool.Find(currency) is >= 0 and var ofAccount && ofAccounts.IsAll(ofAccount);
    }

    private static void Check(Table table, int[] rows, RunContext run)
    {
        var own = table.Find<TextColumn>("currency");
        var account = table.Find<ReferenceColumn>("account_id");
        var ofAccounts = run.Dataset["accounts"].Find<TextColumn>("currency");
        var code = run.Plan.Plan.Currency.Code;
        var (ownCode, accountCode) = (own?.Pool.Find(code) ?? -1, ofAccounts?.Pool.Find(code) ?? -1);
        var (firstRow, count) = (-1, 0);
        foreach (var row in rows)
        {
            var isOwn = own is not null && !own.IsEmpty(row);
            var fits = isOwn ? own!.CodeAt(row) == ownCode
                : account is not null && ofAccounts is not null && !account.IsEmpty(row) && ofAccounts.CodeAt(account.Rows[row]) == accountCode && accountCode >= 0;
            if (!fits)
            {
                firstRow = firstRow < 0 ? row : firstRow;
                count++;
            }
        }

        if (count > 0)
        {
            var has = own?.TextAt(firstRow) ?? (account is null || account.IsEmpty(firstRow) ? null : ofAccounts?.TextAt(account.Rows[firstRow]));
            Report(table, firstRow, count, has, run);
        }
    }

    private static string Such(int count) => count == 1 ? "" : $" ({count} such rows)";

    private static void Report(Table table, int row, int count, string? has, RunContext run)
    {
        var plan = run.Plan.Plan;
        SourceLocation where = table.OriginOf(row);
        if (has is null)
        {
            run.Findings.Error(Codes.CurrencyMissing, where, $"'{table.NameOf(row)}' of '{table.Schema.Name}' has amounts in no stated currency{Such(count)}.",
                "Give the table or the accounts a column 'currency'.", plan.Where);
        }
        else
        {
            run.Findings.Error(Codes.CurrencyDiffers, where, $"'{table.NameOf(row)}' of '{table.Schema.Name}' is in '{has}' and plan '{plan.Name}' in '{plan.Currency}'{Such(count)}.",
                "Filter them out with 'where', or give them a plan of their own; exchange rates in plans are not there yet.", plan.Where);
        }
    }
}
