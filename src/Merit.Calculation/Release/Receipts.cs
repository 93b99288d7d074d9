using Merit.Data.Tables;

namespace Merit.Calculation.Release;

/// <summary>What was paid on invoices through a day, for some neighbouring invoices at a time: what is added up stays in the nearest memory until it is read.</summary>
/// <param name="payments">The table of payments.</param>
/// <param name="day">The last day that counts.</param>
internal sealed class Receipts(Table payments, DateOnly day)
{
    private readonly ReferenceColumn? _invoice = payments.Find<ReferenceColumn>("invoice_id");
    private readonly DateColumn? _date = payments.Find<DateColumn>("date");
    private readonly NumberColumn? _amount = payments.Find<NumberColumn>("amount");

    /// <summary>Whether payments stand in the order of invoices, so that those of a few are found without looking at all.</summary>
    public bool AreInOrder => payments.Count == 0 || _invoice!.IsAscending;

    /// <summary>What amounts are divided by; null when there are no payments.</summary>
    public long? Denominator => _amount?.Denominator;

    /// <summary>Adds up what was paid on the invoices from <paramref name="first"/> on, as many as there is room for.</summary>
    public void Sum(int first, Span<long> received)
    {
        received.Clear();
        if (payments.Count == 0)
        {
            return;
        }

        var invoices = _invoice!.Rows;
        var dates = _date!.DayNumbers;
        var amounts = _amount!.Numerators;
        var last = day.DayNumber;
        for (var row = AreInOrder ? RowOf(first) : 0; row < invoices.Length; row++)
        {
            var place = invoices[row] - first;
            if ((uint)place < (uint)received.Length)
            {
                received[place] = checked(received[place] + (dates[row] <= last ? amounts[row] : 0));
            }
            else if (AreInOrder)
            {
                return;
            }
        }
    }

    /// <summary>What was paid on one invoice.</summary>
    public long Of(int invoice)
    {
        Span<long> received = [0];
        Sum(invoice, received);
        return received[0];
    }

    // The first payment on an invoice or on one after it.
    private int RowOf(int invoice)
    {
        var row = _invoice!.Rows.BinarySearch(invoice);
        return row < 0 ? ~row : row;
    }
}
