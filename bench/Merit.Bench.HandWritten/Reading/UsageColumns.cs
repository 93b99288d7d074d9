namespace Merit.Bench.HandWritten.Reading;

/// <summary>The rows of usage.csv in the order of the file.</summary>
internal sealed class UsageColumns(int rows)
{
    public int Rows => Accounts.Length;

    public int[] Accounts { get; } = new int[rows];

    public short[] Days { get; } = new short[rows];

    public int[] Licences { get; } = new int[rows];

    public int[] ActiveUsers { get; } = new int[rows];
}
