namespace Merit.Bench.HandWritten.Reading;

/// <summary>The rows of revenue_events.csv in the order of the file, which is that of the ids.</summary>
internal sealed class EventColumns(int rows)
{
    public int Rows => Ids.Length;

    public int[] Ids { get; } = new int[rows];

    public int[] Accounts { get; } = new int[rows];

    public byte[] Days { get; } = new byte[rows];

    public EventKind[] Kinds { get; } = new EventKind[rows];

    /// <summary>Cents.</summary>
    public long[] Amounts { get; } = new long[rows];

    public byte[] Terms { get; } = new byte[rows];

    public short[] PaidDays { get; } = new short[rows];

    /// <summary>Cents.</summary>
    public long[] PaidAmounts { get; } = new long[rows];
}
