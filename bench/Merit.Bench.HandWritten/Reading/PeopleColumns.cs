namespace Merit.Bench.HandWritten.Reading;

/// <summary>The people by number, less one.</summary>
internal sealed class PeopleColumns(int rows)
{
    public int Rows => Variables.Length;

    public bool[] AreManagers { get; } = new bool[rows];

    /// <summary>The manager's row, or -1.</summary>
    public int[] Managers { get; } = new int[rows];

    /// <summary>The variable target of a year in cents.</summary>
    public long[] Variables { get; } = new long[rows];
}
