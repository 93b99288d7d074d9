using Merit.Calculation.Crediting;
using Merit.Calculation.Running;

namespace Merit.Calculation.Measures;

/// <summary>Some credits side by side, and room for what is worked out about them. Used again and again by one thread.</summary>
internal sealed class CreditBlock
{
    private readonly int[] _kept = new int[Parts.Block];

    /// <summary>The rows.</summary>
    public int[] Rows { get; } = new int[Parts.Block];

    /// <summary>The shares, as numerators.</summary>
    public long[] Shares { get; } = new long[Parts.Block];

    /// <summary>Room for a number of each.</summary>
    public long[] First { get; } = new long[Parts.Block];

    /// <summary>Room for another.</summary>
    public long[] Second { get; } = new long[Parts.Block];

    /// <summary>How many credits.</summary>
    public int Count { get; private set; }

    /// <summary>Takes credits of one person: those whose row passes.</summary>
    public void Take(ReadOnlySpan<Credit> credits, ReadOnlySpan<long> shares, RowFilter filter)
    {
        for (var i = 0; i < credits.Length; i++)
        {
            Rows[i] = credits[i].Row;
            Shares[i] = shares[credits[i].ShareCode];
        }

        Count = credits.Length;
        Keep(filter);
    }

    /// <summary>Takes rows: those that pass. Their shares are to be filled.</summary>
    public void Take(ReadOnlySpan<int> rows, RowFilter filter)
    {
        rows.CopyTo(Rows);
        Count = filter.Keep(Rows, rows.Length);
    }

    /// <summary>Gives every row the same share, with the sign of what is taken back.</summary>
    public void Fill(long share, CreditedRows set)
    {
        Shares.AsSpan(0, Count).Fill(share);
        for (var i = 0; i < Count && set.HasLater; i++)
        {
            Shares[i] *= set.SignOf(Rows[i]);
        }
    }

    // A person has one credit of a row, so that rows that stay show which shares do.
    private void Keep(RowFilter filter)
    {
        if (filter.IsAll)
        {
            return;
        }

        Rows.AsSpan(0, Count).CopyTo(_kept);
        var (count, kept) = (Count, filter.Keep(_kept, Count));
        var next = 0;
        for (var i = 0; i < count && next < kept; i++)
        {
            if (Rows[i] == _kept[next])
            {
                Rows[next] = Rows[i];
                Shares[next++] = Shares[i];
            }
        }

        Count = next;
    }
}
