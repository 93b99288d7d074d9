namespace Merit.Bench.HandWritten.Reading;

/// <summary>The rows of assignments.csv in the order of the file.</summary>
internal sealed class AssignmentColumns(int rows)
{
    public int Rows => Accounts.Length;

    public int[] Accounts { get; } = new int[rows];

    public int[] People { get; } = new int[rows];

    /// <summary>Hundredths.</summary>
    public byte[] Shares { get; } = new byte[rows];

    public short[] From { get; } = new short[rows];

    public short[] To { get; } = new short[rows];
}
