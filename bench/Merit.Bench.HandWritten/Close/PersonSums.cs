namespace Merit.Bench.HandWritten.Close;

/// <summary>What one thread sums by person; amounts times shares are in hundredths of a cent, counts times shares in hundredths.</summary>
internal sealed class PersonSums(int people)
{
    public long[] Opening { get; } = new long[people];

    public long[] Losses { get; } = new long[people];

    public long[] LargeExpansions { get; } = new long[people];

    public long[] LongRenewals { get; } = new long[people];

    public long[] ActiveUsers { get; } = new long[people];

    public long[] Licences { get; } = new long[people];

    public int[] Lines { get; } = new int[people];

    public void Clear()
    {
        foreach (var sums in new[] { Opening, Losses, LargeExpansions, LongRenewals, ActiveUsers, Licences })
        {
            Array.Clear(sums);
        }

        Array.Clear(Lines);
    }

    public void Add(PersonSums other)
    {
        for (var person = 0; person < Opening.Length; person++)
        {
            Opening[person] += other.Opening[person];
            Losses[person] += other.Losses[person];
            LargeExpansions[person] += other.LargeExpansions[person];
            LongRenewals[person] += other.LongRenewals[person];
            ActiveUsers[person] += other.ActiveUsers[person];
            Licences[person] += other.Licences[person];
        }
    }
}
