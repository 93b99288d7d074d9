using System.Runtime.CompilerServices;
using Merit.Data.Amounts;

namespace Merit.Calculation.Release;

/// <summary>How much of what was invoiced for each movement has been received by a day (design, section 6, point 15).</summary>
/// <remarks>
/// A payment on an invoice with several lines, or with tax, goes to the lines in proportion: line x paid / invoice amount. Most movements are paid in full or not at all, which takes a
/// bit; what was received is kept for the others only.
/// </remarks>
internal sealed class CashReceived
{
    private readonly PaidRows _rows;
    private readonly (long Paid, long Due)[] _parts;
    private readonly Dictionary<int, Ratio> _mixed;

    internal CashReceived(PaidRows rows, (long Paid, long Due)[] parts, Dictionary<int, Ratio> mixed)
    {
        _rows = rows;
        _parts = parts;
        _mixed = mixed;
    }

    /// <summary>The part received, from 0 to 1.</summary>
    public Ratio PartOf(int movement) => StateOf(movement) switch
    {
        PaidState.None => Ratio.Zero,
        PaidState.Full => Ratio.One,
        _ => FractionOf(movement) is (var paid, > 0 and var due) ? new Ratio(paid, due) : _mixed[movement],
    };

    /// <summary>Whether nothing, all or a part was received.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public PaidState StateOf(int movement) => _rows.StateOf(movement);

    /// <summary>Of a movement paid in part: what was received over what is due, as whole numbers of one scale; due is zero when the movement's invoices are too mixed for that.</summary>
    public (long Paid, long Due) FractionOf(int movement) => _parts[_rows.RankOf(movement)];
}
