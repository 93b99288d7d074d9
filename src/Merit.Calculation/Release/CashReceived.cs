using Merit.Data.Amounts;

namespace Merit.Calculation.Release;

/// <summary>How much of what was invoiced for each movement has been received by a day (design, section 6, point 15).</summary>
/// <remarks>
/// A payment on an invoice with several lines, or with tax, goes to the lines in proportion: line x paid / invoice amount. Most movements are paid in full or not at all, which takes a
/// bit; what was received is kept for the others only.
/// </remarks>
internal sealed class CashReceived
{
    private readonly RowSet _full;
    private readonly RowSet _part;
    private readonly (long Paid, long Due)[] _parts;
    private readonly Dictionary<int, Ratio> _mixed;

    internal CashReceived(RowSet full, RowSet part, (long Paid, long Due)[] parts, Dictionary<int, Ratio> mixed)
    {
        _full = full;
        _part = part;
        _parts = parts;
        _mixed = mixed;
    }

    /// <summary>The part received, from 0 to 1.</summary>
    public Ratio PartOf(int movement) => TryPartOf(movement, out var paid, out var due) ? new Ratio(paid, due) : _mixed[movement];

    /// <summary>The same as a whole numerator and denominator of one scale, 0 / 1 and 1 / 1 where none or all was received; false when the event's invoices are too mixed for that.</summary>
    public bool TryPartOf(int movement, out long paid, out long due)
    {
        (paid, due) = (_full.Contains(movement) ? 1 : 0, 1);
        if (!_part.Contains(movement))
        {
            return true;
        }

        (paid, due) = _parts[_part.RankOf(movement)];
        return due > 0;
    }
}
