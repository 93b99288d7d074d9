using Merit.Data.Amounts;
using Merit.Data.Tables;

namespace Merit.Data.Building.Linking.Checks;

/// <summary>Money with more decimals than its currency has.</summary>
/// <remarks>
/// A row's currency is its own, else its account's, else that of its invoice's account, else (pay) its person's. Where none is said the plan's currency applies, which is
/// not known here: then more than three decimals, which no currency has, are a fault.
/// </remarks>
internal static class MoneyChecks
{
    private static readonly string[] Owners = ["account_id", "invoice_id", "person_id"];

    public static void Run(DatasetLinker linker)
    {
        var least = LeastMinorUnits(linker);
        foreach (var table in linker.Tables.Values)
        {
            foreach (var column in table.Columns.OfType<NumberColumn>().Where(c => c.Schema.Type == ColumnType.Money))
            {
                // Amounts over a denominator that every currency in the data has need no look at their rows.
                if (least % column.Denominator != 0)
                {
                    Check(linker, table, column);
                }
            }
        }
    }

    private static int LeastMinorUnits(DatasetLinker linker)
    {
        var least = 1000;
        foreach (var texts in linker.Tables.Values.Select(t => t.Find("currency")).OfType<TextColumn>().Select(currencies => currencies.Pool))
        {
            for (var code = 0; code < texts.Count; code++)
            {
                least = Currency.TryParse(texts[code], out var currency) ? Math.Min(least, currency.MinorUnitsPerUnit) : least;
            }
        }

        return least;
    }

    private static void Check(DatasetLinker linker, DraftTable table, NumberColumn column)
    {
        var numerators = column.Numerators;
        var denominator = column.Denominator;
        for (var row = 0; row < numerators.Length; row++)
        {
            if (numerators[row] == NumberColumn.Empty || numerators[row] % denominator == 0)
            {
                continue;
            }

            var currency = CurrencyOf(linker, table, row);
            if ((Int128)numerators[row] * (currency?.MinorUnitsPerUnit ?? 1000) % denominator != 0)
            {
                var value = column.TextAt(row);
                linker.Fault(table.Schema.Name, row, "money-decimals",
                    () => $"Column '{column.Schema.Name}' holds '{value}', which has more decimals than {(currency is null ? "any currency" : currency.Code)} has" +
                        $"{(currency is null ? "" : $" ({currency.Decimals})")}.", "Round it where it is made.");
            }
        }
    }

    private static Currency? CurrencyOf(DatasetLinker linker, DraftTable table, int row)
    {
        if (table.Find("currency") is TextColumn currencies && currencies.CodeAt(row) >= 0)
        {
            return Currency.TryParse(currencies.TextAt(row)!, out var currency) ? currency : null;
        }

        foreach (var name in Owners)
        {
            if (table.Find(name) is LinkedKeys owner && owner.Rows[row] is var found and >= 0)
            {
                return CurrencyOf(linker, linker.Tables[owner.Schema.References!], found);
            }
        }

        return null;
    }
}
