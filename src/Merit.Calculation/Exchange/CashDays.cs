using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Calculation.Exchange;

/// <summary>The days on which movements were invoiced, and paid, by a period's end, each with its weight.</summary>
internal sealed class CashDays(Dataset dataset, Period period)
{
    private readonly int _last = period.End.DayNumber;
    private readonly ReferenceIndex? _lines = dataset["invoice_lines"].Find<ReferenceColumn>("event_id")?.Index;
    private readonly ReferenceColumn? _invoices = dataset["invoice_lines"].Find<ReferenceColumn>("invoice_id");
    private readonly NumberColumn? _lineAmounts = dataset["invoice_lines"].Find<NumberColumn>("amount");
    private readonly DateColumn? _invoiced = dataset["invoices"].Find<DateColumn>("date");
    private readonly NumberColumn? _amounts = dataset["invoices"].Find<NumberColumn>("amount");
    private readonly Column? _kinds = dataset["invoices"].Find("kind");
    private readonly ReferenceIndex? _payments = dataset["payments"].Find<ReferenceColumn>("invoice_id")?.Index;
    private readonly DateColumn? _paid = dataset["payments"].Find<DateColumn>("date");
    private readonly NumberColumn? _paidAmounts = dataset["payments"].Find<NumberColumn>("amount");

    /// <summary>The days of a movement.</summary>
    /// <param name="movement">Its row.</param>
    /// <param name="isOfPayments">Whether the days of payments are asked for, each weighed by the part of it that the movement's line is of its invoice; else those of invoices, each weighed by the line.</param>
    public IReadOnlyList<CashDay> Of(int movement, bool isOfPayments)
    {
        var days = new List<CashDay>();
        foreach (var line in _lines?.RowsOf(movement) ?? [])
        {
            // What lowers what is due, or was paid back, changes no rate.
            var invoice = _invoices!.Rows[line];
            var amount = _lineAmounts!.At(line)!.Value;
            if (amount.Sign <= 0 || _kinds?.TextAt(invoice) == "credit_note")
            {
                continue;
            }

            if (isOfPayments)
            {
                days.AddRange(Payments(line, invoice, amount));
            }
            else if (_invoiced!.DayNumbers[invoice] <= _last)
            {
                days.Add(new(_invoiced.DayNumbers[invoice], amount, line, -1));
            }
        }

        return days;
    }

    private IEnumerable<CashDay> Payments(int line, int invoice, Ratio ofLine)
    {
        var whole = _amounts!.At(invoice)!.Value;
        return whole.Sign <= 0 ? []
            : from payment in _payments?.RowsOf(invoice) ?? []
              let amount = _paidAmounts!.At(payment)!.Value
              where amount.Sign > 0 && _paid!.DayNumbers[payment] <= _last
              select new CashDay(_paid!.DayNumbers[payment], ofLine * amount / whole, line, payment);
    }
}
