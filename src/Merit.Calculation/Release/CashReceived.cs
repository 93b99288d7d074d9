using Merit.Data.Amounts;
using Merit.Data.Tables;


namespace Merit.Calculation.Release;

/// <summary>How much of what was invoiced for each movement has been received by a day (design, section 6, point 15).</summary>
/// <remarks>A payment on an invoice with several lines, or with tax, goes to the lines in proportion: line x paid / invoice amount.</remarks>
internal sealed class CashReceived
{
    private readonly long[] _paid;
    private readonly long[] _due;
    private readonly Dictionary<int, Ratio> _mixed;

    private CashReceived(long[] paid, long[] due, Dictionary<int, Ratio> mixed)
    {
        _paid = paid;
        _due = due;
        _mixed = mixed;
    }

    /// <summary>The part received, from 0 to 1.</summary>
    public Ratio PartOf(int movement) => _mixed.TryGetValue(movement, out var part) ? part
        : _due[movement] <= 0 || _paid[movement] <= 0 ? Ratio.Zero
        : Ratio.Min(Ratio.One, new Ratio(_paid[movement], _due[movement]));

    /// <summary>The same as a whole numerator and denominator of one scale; false when the event's invoices are too mixed for that.</summary>
    public bool TryPartOf(int movement, out long paid, out long due)
    {
        paid = Math.Max(0, Math.Min(_paid[movement], _due[movement]));
        due = Math.Max(1, _due[movement]);
        return !_mixed.ContainsKey(movement);
    }

    /// <summary>Reads invoices, lines and payments dated through <paramref name="day"/>.</summary>
    public static CashReceived Through(Dataset dataset, DateOnly day)
    {
        var movements = dataset["movements"].Count;
        var invoices = dataset["invoices"];
        var lines = dataset["invoice_lines"];
        var (paid, due) = (new long[movements], new long[movements]);
        var mixed = new Dictionary<int, Ratio>();
        if (lines.Count == 0)
        {
            return new(paid, due, mixed);
        }

        var received = ReceivedByInvoice(dataset, day);
        var invoiceOf = lines.Find<ReferenceColumn>("invoice_id")!.Rows;
        var eventOf = lines.Find<ReferenceColumn>("event_id")!.Rows;
        var lineAmount = lines.Find<NumberColumn>("amount")!;
        var invoiceAmount = invoices.Find<NumberColumn>("amount")!;
        var seen = new byte[movements];
        var sums = new Dictionary<int, (Ratio Paid, Ratio Due)>();
        for (var line = 0; line < lines.Count; line++)
        {
            seen[eventOf[line]] = (byte)Math.Min(2, seen[eventOf[line]] + 1);
        }

        var isCredit = CreditNotes(invoices);
        for (var line = 0; line < lines.Count; line++)
        {
            var (invoice, movement) = (invoiceOf[line], eventOf[line]);
            var isPlain = seen[movement] == 1 && !isCredit(invoice) && lineAmount.Denominator == invoiceAmount.Denominator &&
                lineAmount.Numerators[line] == invoiceAmount.Numerators[invoice] && received.Denominator == invoiceAmount.Denominator;
            if (isPlain)
            {
                paid[movement] = received.Numerators[invoice];
                due[movement] = invoiceAmount.Numerators[invoice];
                continue;
            }

            var amount = lineAmount.At(line) ?? Ratio.Zero;
            var whole = invoiceAmount.At(invoice) ?? Ratio.Zero;
            var cash = whole.IsZero ? Ratio.Zero : amount * new Ratio(received.Numerators[invoice], received.Denominator) / whole;
            var sign = isCredit(invoice) ? -Ratio.One : Ratio.One;
            var (paidSoFar, dueSoFar) = sums.GetValueOrDefault(movement);
            // A credit note lowers what is due. A payment on it counts as it stands: money paid back is negative on either.
            sums[movement] = (paidSoFar + cash, dueSoFar + (sign * amount));
        }

        foreach (var (movement, (paidSum, dueSum)) in sums)
        {
            mixed[movement] = dueSum.Sign <= 0 || paidSum.Sign <= 0 ? Ratio.Zero : Ratio.Min(Ratio.One, paidSum / dueSum);
        }

        return new(paid, due, mixed);
    }

    private static Func<int, bool> CreditNotes(Table invoices)
    {
        var kinds = invoices.Find<TextColumn>("kind")!;
        var credit = kinds.Pool.Find("credit_note");
        return invoice => credit >= 0 && kinds.Codes[invoice] == credit;
    }

    private static (long[] Numerators, long Denominator) ReceivedByInvoice(Dataset dataset, DateOnly day)
    {
        var payments = dataset["payments"];
        var received = new long[dataset["invoices"].Count];
        if (payments.Count == 0)
        {
            return (received, dataset["invoices"].Find<NumberColumn>("amount")?.Denominator ?? 1);
        }

        var invoiceOf = payments.Find<ReferenceColumn>("invoice_id")!.Rows;
        var dates = payments.Find<DateColumn>("date")!.DayNumbers;
        var amounts = payments.Find<NumberColumn>("amount")!;
        for (var row = 0; row < payments.Count; row++)
        {
            if (dates[row] <= day.DayNumber)
            {
                received[invoiceOf[row]] = checked(received[invoiceOf[row]] + amounts.Numerators[row]);
            }
        }

        return (received, amounts.Denominator);
    }
}
