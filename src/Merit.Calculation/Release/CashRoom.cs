using Merit.Calculation.Running;

namespace Merit.Calculation.Release;

/// <summary>Where a block of invoice lines is read, used again for the next one by the same thread.</summary>
internal sealed class CashRoom
{
    private long[] _received = [];

    /// <summary>Room for what the lines of a block ask for.</summary>
    public long[] Amounts { get; } = new long[Parts.Block];

    /// <summary>Room for what their invoices ask for.</summary>
    public long[] Dues { get; } = new long[Parts.Block];

    /// <summary>Room for what was received on some neighbouring invoices.</summary>
    public Span<long> Received(int count)
    {
        if (_received.Length < count)
        {
            _received = new long[count * 2];
        }

        return _received.AsSpan(0, count);
    }
}
