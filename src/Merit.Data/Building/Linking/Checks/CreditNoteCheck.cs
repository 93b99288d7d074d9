using Merit.Data.Tables;

namespace Merit.Data.Building.Linking.Checks;

/// <summary>Credit notes and their lines with amounts below zero: a credit note lowers what is invoiced by its kind, and with a minus too it would raise it.</summary>
internal static class CreditNoteCheck
{
    private const string CreditNote = "credit_note";
    private const string Mend = "Write the amount without its minus; a mapping says 'abs(amount)'.";

    public static void Run(DatasetLinker linker)
    {
        if (linker.Tables.GetValueOrDefault("invoices") is not { } invoices || invoices.Find("kind") is not TextColumn kinds || kinds.Pool.Find(CreditNote) is not (>= 0 and var code))
        {
            return;
        }

        if (invoices.Find("amount") is NumberColumn amounts)
        {
            for (var row = 0; row < invoices.Count; row++)
            {
                Check(linker, "invoices", row, amounts, kinds.CodeAt(row) == code);
            }
        }

        if (linker.Tables.GetValueOrDefault("invoice_lines") is { } lines && lines.Find("amount") is NumberColumn parts && lines.Find("invoice_id") is LinkedKeys of)
        {
            for (var line = 0; line < lines.Count; line++)
            {
                Check(linker, "invoice_lines", line, parts, of.Rows[line] is >= 0 and var invoice && kinds.CodeAt(invoice) == code);
            }
        }
    }

    private static void Check(DatasetLinker linker, string table, int row, NumberColumn amounts, bool isCredit)
    {
        if (isCredit && !amounts.IsEmpty(row) && amounts.NumeratorAt(row) < 0)
        {
            var text = amounts.TextAt(row);
            linker.Fault(table, row, "credit-note-negative", () => $"Column 'amount' holds '{text}', and {(table == "invoices" ? "the invoice is a credit note" : "its invoice is a credit note")}, which lowers what is invoiced by its kind.", Mend);
        }
    }
}
