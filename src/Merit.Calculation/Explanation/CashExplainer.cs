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
    private readonly ILookup<int, int> _linesOf;
    private readonly ILookup<int, int> _paymentsOf;

    /// <summary>Finds the invoice lines and payments of some movements, in one pass over each table.</summary>
    public CashExplainer(PlanRun run, IEnumerable<int> movements)
    {
        _run = run;
        _nodes = new(run.Context);
        _invoices = run.Context.Dataset["invoices"];
        _lines = run.Context.Dataset["invoice_lines"];
        _payments = run.Context.Dataset["payments"];
        _linesOf = RowsNaming(_lines, "event_id", [.. movements]);
        _paymentsOf = RowsNaming(_payments, "invoice_id", [.. _linesOf.SelectMany(lines => lines).Select(InvoiceOf)]);
    }

    /// <summary>The part received of a movement's money, with the rows behind it.</summary>
    public ExplanationNode Of(int movement)
    {
        var (paid, due) = (new List<Arithmetic>(), new List<Arithmetic>());
        var reads = new List<ExplanationNode>();
        foreach (var line in _linesOf[movement])
        {
            var invoice = InvoiceOf(line);
            var isCredit = _invoices.Find("kind")!.TextAt(invoice) == "credit_note";
            var (amount, whole) = (Amount(_lines, line), Amount(_invoices, invoice));
            var payments = Payments(invoice).ToList();
            var received = Arithmetic.Sum(payments.Select(payment => Arithmetic.Money(Amount(_payments, payment))), "payments");
            var ofLine = amount == whole || whole.IsZero ? received : Arithmetic.Money(received.Value) * Arithmetic.Money(amount) / Arithmetic.Money(whole);
            var sign = isCredit ? -Ratio.One : Ratio.One;
            due.Add(Arithmetic.Money(sign * amount));
            paid.Add(whole.IsZero || isCredit ? Arithmetic.Money(whole.IsZero ? 0 : -ofLine.Value) : ofLine);
            reads.Add(_nodes.Fact(_lines, line, $"This event's line of {(isCredit ? "credit note" : "invoice")} {_invoices.NameOf(invoice)}", FormulaValue.Of(ValueKind.Money, sign * amount)) with
            {
                Reads =
                [
                    _nodes.Fact(_invoices, invoice, $"Invoice {_nodes.LabelOf(_invoices, invoice)}, with tax", FormulaValue.Of(ValueKind.Money, whole)),
                    .. payments.Select(payment => _nodes.Fact(_payments, payment, $"Payment {_nodes.LabelOf(_payments, payment)}", FormulaValue.Of(ValueKind.Money, Amount(_payments, payment)))),
                ],
            });
        }

        var (allPaid, allDue) = (Arithmetic.Sum(paid, "invoices"), Arithmetic.Sum(due, "invoices"));
        var part = FormulaValue.Of(ValueKind.Ratio, _run.Cash.PartOf(movement));
        return _nodes.Of("cash", "Cash received of what is due", part, Part(allPaid, allDue)) with { Reads = [.. reads] };
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

    private IEnumerable<int> Payments(int invoice) =>
        _paymentsOf[invoice].Where(row => _payments.Find<DateColumn>("date")!.DayNumbers[row] <= _run.Context.Period.End.DayNumber)
            .OrderBy(row => _payments.Find<DateColumn>("date")!.DayNumbers[row]).ThenBy(_payments.NameOf, StringComparer.Ordinal);

    private int InvoiceOf(int line) => _lines.Find<ReferenceColumn>("invoice_id")!.Rows[line];

    private static ILookup<int, int> RowsNaming(Table table, string column, HashSet<int> rows)
    {
        var names = table.Find<ReferenceColumn>(column);
        return Enumerable.Range(0, names is null ? 0 : table.Count).Where(row => rows.Contains(names!.Rows[row])).ToLookup(row => names!.Rows[row]);
    }

    private static Ratio Amount(Table table, int row) => table.Find<NumberColumn>("amount")!.At(row) ?? Ratio.Zero;
}
