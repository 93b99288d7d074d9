using Merit.Calculation.Compilation;
using Merit.Calculation.Exchange;
using Merit.Calculation.Running;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Binding;

namespace Merit.Calculation.Crediting;

/// <summary>Sees to it that no amount of another currency is taken for one of the plan's, where the plan states no exchange.</summary>
internal static class CurrencyCheck
{
    /// <summary>Checks the amounts that formulas about the rows of a set read: the rows' own, and those of rows that their keys lead to.</summary>
    public static void Of(CreditedRows set, IReadOnlyList<MoneyPath> paths, RunContext run)
    {
        foreach (var of in paths.Where(path => !run.IsAllInCurrency(path.Table)).GroupBy(path => path.Table))
        {
            Check(of.Key, [.. set.Selected.SelectMany(row => of.Select(path => path.RowFor(row))).Where(row => row >= 0).Distinct().Order()], run);
        }
    }

    /// <summary>Checks the amounts that decide the days on which an event counts: before they are known there is no rate.</summary>
    public static void OfDay(BoundEventSet set, RunContext run)
    {
        var table = run.Dataset[set.Source.Table];
        foreach (var path in set.DayFormulas().SelectMany(formula => formula.Root.DescendantsAndSelf()).OfType<ColumnNode>().Select(node => MoneyPath.Of(node, table, run.Dataset)).OfType<MoneyPath>().Where(path => !run.IsAllInCurrency(path.Table)))
        {
            Check(path.Table, [.. Enumerable.Range(0, table.Count).Select(path.RowFor).Where(row => row >= 0).Distinct().Order()], run, "Let a date of the row decide on which days it counts, and no amount: before these are known no rate is.");
        }
    }

    /// <summary>Checks the movements through a day, whose sum is an account's revenue.</summary>
    public static void OfRevenue(int through, RunContext run)
    {
        if (run.Exchange is null && run.Revenue.Dates is { } dates && !run.IsAllInCurrency(run.Revenue.Movements))
        {
            Check(run.Revenue.Movements, [.. Enumerable.Range(0, run.Revenue.Movements.Count).Where(row => dates.DayNumbers[row] <= through)], run);
        }
    }

    /// <summary>Checks all rows that a standard measure may read: retention reads the whole history of movements.</summary>
    public static void Of(StandardMeasureNode measure, RunContext run)
    {
        var table = run.Dataset[measure.Choices.GetValueOrDefault("from") == "contracts" ? "contracts" : "movements"];
        if (run.Exchange is not null)
        {
            return;
        }

        if (!run.IsAllInCurrency(table))
        {
            Check(table, [.. Enumerable.Range(0, table.Count)], run);
        }

        // What price rises and escalators added is taken from what contracts are worth.
        var (movements, contracts) = (run.Revenue.Movements, run.Revenue.Movements.Find("contract_id"));
        if (table != movements && contracts is not null && !run.IsAllInCurrency(movements) && StandardMeasures.Reasons.Any(reason => measure.Choices.GetValueOrDefault(reason.Choice.Name) == StandardMeasures.LeftOut))
        {
            Check(movements, [.. Enumerable.Range(0, movements.Count).Where(row => !contracts.IsEmpty(row))], run);
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

    private static void Check(Table table, int[] rows, RunContext run, string? mend = null)
    {
        var currencies = run.CurrenciesOf(table);
        int[] others = [.. rows.Where(row => currencies.Of(row) != run.Plan.Plan.Currency.Code)];
        if (others.Length > 0)
        {
            Report(table, others[0], others.Length, currencies.Of(others[0]), run, mend);
        }
    }

    private static string Such(int count) => count == 1 ? "" : $" ({count} such rows)";

    private static void Report(Table table, int row, int count, string? has, RunContext run, string? mend)
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
                mend ?? "State in the plan at which rates it counts ('exchange'), filter such rows out with 'where', or give them a plan of their own.", plan.Where);
        }
    }
}
