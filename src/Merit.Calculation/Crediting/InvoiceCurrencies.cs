using Merit.Calculation.Running;
using Merit.Data.Tables;

namespace Merit.Calculation.Crediting;

/// <summary>Sees to it that the invoices for one movement are in one currency: what was received is compared with what was invoiced, and amounts of two currencies cannot be.</summary>
internal static class InvoiceCurrencies
{
    /// <summary>Checks the invoices for the events of a set.</summary>
    public static void Check(CreditedRows set, RunContext run)
    {
        var (lines, invoices) = (run.Dataset["invoice_lines"], run.Dataset["invoices"]);
        if (lines.Count == 0 || run.IsAllInCurrency(invoices))
        {
            return;
        }

        var ofEvents = lines.Find<ReferenceColumn>("event_id")!.Index;
        var invoiceOf = lines.Find<ReferenceColumn>("invoice_id")!;
        var currencies = run.CurrenciesOf(invoices);
        foreach (var movement in set.Selected)
        {
            var first = -1;
            foreach (var line in ofEvents.RowsOf(movement))
            {
                var invoice = invoiceOf.Rows[line];
                if (first >= 0 && !string.Equals(currencies.Of(invoice), currencies.Of(first), StringComparison.Ordinal))
                {
                    run.Findings.Error(Codes.InvoiceCurrencies, invoices.OriginOf(invoice),
                        $"'{set.Source.Table.NameOf(movement)}' is invoiced in two currencies: '{invoices.NameOf(first)}' is in {Word(currencies.Of(first))} and '{invoices.NameOf(invoice)}' in {Word(currencies.Of(invoice))}.",
                        "Invoice one movement in one currency, or make a movement of each part.", invoices.OriginOf(first));
                    break;
                }

                first = first < 0 ? invoice : first;
            }
        }
    }

    private static string Word(string? currency) => currency ?? "none that is stated";
}
