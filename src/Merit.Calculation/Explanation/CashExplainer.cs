using Merit.Calculation.Running;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>The part of an event's money that has been received: its invoice lines and what was paid on their invoices by the period's end.</summary>
internal sealed class CashExplainer
{
    private readonly PlanRun _run;
    private readonly Nodes _nodes;
    private readonly Table _invoices;
    private readonly Table _lines;
    private readonly Table _payments;
    private readonly int _lastDay;

    /// <summary>Prepares to tell the cash of a plan's movements.</summary>
    public CashExplainer(PlanRun run)
    {
        _run = run;
        _nodes = new(run.Context);
        _invoices = run.Context.Dataset["invoices"];
        _lines = run.Context.Dataset["invoice_lines"];
        _payments = run.Context.Dataset["payments"];
        _lastDay = run.Context.Period.End.DayNumber;
    }

    /// <summary>The part received of a movement's money, with the rows behind it.</summary>
    public ExplanationNode Of(int movement)
    {
        var (paid, due) = (new List<Arithmetic>(), new List<Arithmetic>());
        var reads = new List<ExplanationNode>();
        foreach (var line in RowsNaming(_lines, "event_id", movement))
        {
            var invoice = InvoiceOf(line);
            var isCredit = _invoices.Find("kind")!.TextAt(invoice) == "credit_note";
            var (amount, whole) = (Amount(_lines, line), Amount(_invoices, invoice));
            var payments = Payments(invoice).ToList();
            var received = Arithmetic.Sum(payments.Select(payment => Arithmetic.Money(Amount(_payments, payment))), "payments");
            var ofLine = amount == whole || whole.IsZero ? received : Arithmetic.Money(received.Value) * Arithmetic.Money(amount) / Arithmetic.Money(whole);
            var sign = isCredit ? -Ratio.One : Ratio.One;
            due.Add(Arithmetic.Money(sign * amount));
            paid.Add(whole.IsZero ? Arithmetic.Money(0) : ofLine);
            reads.Add(Fact(invoice, _lines, line, $"This event's line of {(isCredit ? "credit note" : "invoice")} {_invoices.NameOf(invoice)}", sign * amount) with
            {
                Reads =
                [
                    Fact(invoice, _invoices, invoice, $"Invoice {_nodes.LabelOf(_invoices, invoice)}, with tax", whole),
                    .. payments.Select(payment => Fact(invoice, _payments, payment, $"Payment {_nodes.LabelOf(_payments, payment)}", Amount(_payments, payment))),
                ],
            });
        }

        var (allPaid, allDue) = (Arithmetic.Sum(paid, "invoices"), Arithmetic.Sum(due, "invoices"));
        var part = FormulaValue.Of(ValueKind.Ratio, _run.Cash.PartOf(movement));
        return _nodes.Of("cash", "Cash received of what is due", part, Part(allPaid, allDue)) with { Reads = [.. reads] };
    }

    // Invoices are compared with their payments in their own currency, whatever the plan's is.
    private ExplanationNode Fact(int invoice, Table table, int row, string label, Ratio amount)
    {
        var node = _nodes.Fact(table, row, label, FormulaValue.Of(ValueKind.Money, amount));
        return Currency.TryParse(_run.Context.CurrenciesOf(_invoices).Of(invoice), out var currency) ? node with { Display = Figures.Amount(amount, currency) } : node;
    }

    // At most all of it, never less than nothing; nothing due is nothing received.
    private static Arithmetic Part(Arithmetic paid, Arithmetic due)
    {
        if (due.Value.Sign <= 0 || paid.Value.Sign <= 0)
        {
            return Arithmetic.Part(Ratio.Zero);
        }

        var part = paid / due;
        return part.Value > Ratio.One ? Arithmetic.Smaller(part, Arithmetic.Part(Ratio.One)) : part;
    }

    private IEnumerable<int> Payments(int invoice)
    {
        var rows = RowsNaming(_payments, "invoice_id", invoice);
        return rows.Count == 0 ? rows : rows.Where(row => DayOf(row) <= _lastDay).OrderBy(DayOf).ThenBy(_payments.NameOf, StringComparer.Ordinal);
    }

    private int DayOf(int payment) => _payments.Find<DateColumn>("date")!.DayNumbers[payment];

    private int InvoiceOf(int line) => _lines.Find<ReferenceColumn>("invoice_id")!.Rows[line];

    private static IReadOnlyList<int> RowsNaming(Table table, string column, int row) => table.Find<ReferenceColumn>(column)?.Index.RowsOf(row) ?? [];

    private static Ratio Amount(Table table, int row) => table.Find<NumberColumn>("amount")!.At(row) ?? Ratio.Zero;
}
