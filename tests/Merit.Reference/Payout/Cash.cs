using Merit.Data.Amounts;
using Merit.Reference.Company;

namespace Merit.Reference.Payout;

/// <summary>What of an event has been paid for (design 6.15; plan reference, `released`).</summary>
internal sealed class Cash(PlanRun run)
{
    /// <summary>
    /// "Cash received by the period's end over the amount invoiced for the event, net of tax, at most 100% … Nothing invoiced, nothing payable."
    /// Of each payment the part counts that the event's line is of its invoice, tax included, so that tax drops out on both sides.
    /// </summary>
    public Ratio PartReceived(Row movement)
    {
        var lines = run.Books["invoice_lines"].Where(line => line.Link("event_id")!.IsSame(movement)).ToList();
        // "A credit note lowers … amount due" (design 6.15); "a refund returns release to held", on whichever of the two it is booked.
        var invoiced = Exact.Sum(lines.Select(line => line.Link("invoice_id")!.Text("kind") == "credit_note" ? -line.Number("amount")!.Value : line.Number("amount")!.Value));
        if (invoiced.Sign <= 0)
        {
            return Ratio.Zero;
        }

        var received = Exact.Sum(lines.Select(line => line.Number("amount")!.Value * PartPaid(line.Link("invoice_id")!)));
        return Ratio.Max(Ratio.Zero, Ratio.Min(Ratio.One, received / invoiced));
    }

    private Ratio PartPaid(Row invoice)
    {
        var amount = invoice.Number("amount")!.Value;
        var paid = run.Books["payments"]
            .Where(payment => payment.Link("invoice_id")!.IsSame(invoice) && (payment.Day("date") <= run.Period.End || run.Fault == Fault.LateCashCounts))
            .Select(payment => payment.Number("amount")!.Value);
        return amount.IsZero ? Ratio.Zero : Exact.Sum(paid) / amount;
    }
}
