using Merit.Data.Tables;

namespace Merit.Calculation.Exchange;

/// <summary>The currency of the amounts of each row of a table: its own, else its account's, else that of its invoice.</summary>
internal sealed class RowCurrencies
{
    private readonly Column? _own;
    private readonly ReferenceColumn? _account;
    private readonly Column? _ofAccounts;
    private readonly ReferenceColumn? _invoice;
    private readonly RowCurrencies? _ofInvoices;

    public RowCurrencies(Table table, Dataset dataset)
    {
        _own = table.Find("currency");
        _account = table.Find<ReferenceColumn>("account_id") is { Schema.References: "accounts" } account ? account : null;
        _ofAccounts = dataset["accounts"].Find("currency");
        _invoice = table.Find<ReferenceColumn>("invoice_id") is { Schema.References: "invoices" } invoice ? invoice : null;
        _ofInvoices = _invoice is null || table.Schema.Name == "invoices" ? null : new(dataset["invoices"], dataset);
    }

    /// <summary>The currency of a row; null where none is stated.</summary>
    public string? Of(int row) =>
        _own?.TextAt(row)
        ?? (_account is { } account && account.Rows[row] is >= 0 and var accountRow ? _ofAccounts?.TextAt(accountRow) : null)
        ?? (_invoice is { } invoice && invoice.Rows[row] is >= 0 and var invoiceRow ? _ofInvoices?.Of(invoiceRow) : null);
}
