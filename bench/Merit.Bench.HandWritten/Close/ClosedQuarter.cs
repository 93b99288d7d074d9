namespace Merit.Bench.HandWritten.Close;

/// <summary>The results in columns. Lines are grouped by person, in order of date, then id.</summary>
internal sealed class ClosedQuarter(int people, int lines)
{
    /// <summary>Where each person's lines start; one more than there are people.</summary>
    public int[] LineStarts { get; } = new int[people + 1];

    public int[] EventRows { get; private set; } = new int[lines];

    /// <summary>Hundredths of a cent.</summary>
    public long[] Credited { get; private set; } = new long[lines];

    /// <summary>Cents.</summary>
    public int[] Earned { get; private set; } = new int[lines];

    public int[] Payable { get; private set; } = new int[lines];

    public long[] CommissionEarned { get; } = new long[people];

    public long[] CommissionPayable { get; } = new long[people];

    public long[] RetentionBonus { get; } = new long[people];

    public long[] LargeExpansions { get; } = new long[people];

    public long[] LongRenewals { get; } = new long[people];

    public long[] AdoptionBonus { get; } = new long[people];

    public void Reserve(int count)
    {
        if (EventRows.Length < count)
        {
            (EventRows, Credited, Earned, Payable) = (new int[count], new long[count], new int[count], new int[count]);
        }
    }
}
