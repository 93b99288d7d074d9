namespace Merit.Calculation.Running;

/// <summary>
/// Work on many rows in parts that may run at the same time. How many parts there are depends on the rows alone, never on the machine; results are put together in the order of the
/// parts, so that threads decide nothing.
/// </summary>
internal readonly record struct Parts
{
    /// <summary>How many rows are worked on at a time: few enough to stay in the nearest memory.</summary>
    public const int Block = 2048;

    private const int LeastRows = 1 << 14;

    private readonly int _rows;

    private Parts(int rows, int count)
    {
        _rows = rows;
        Count = count;
    }

    /// <summary>How many parts.</summary>
    public int Count { get; }

    /// <summary>Parts of so many rows.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="most">The most parts: fewer where each part needs much memory of its own.</param>
    /// <param name="least">How many rows are worth a part.</param>
    public static Parts Of(int rows, int most = 16, int least = LeastRows) => new(rows, Math.Clamp(rows / least, 1, most));

    /// <summary>The first row of a part; of the part after the last, how many rows there are.</summary>
    public int StartOf(int part) => (int)((long)_rows * part / Count);

    /// <summary>Does the work of each part: given its number, its first row and the row after its last.</summary>
    public void Run(Action<int, int, int> work, CancellationToken cancellation)
    {
        var parts = this;
        if (Count == 1)
        {
            cancellation.ThrowIfCancellationRequested();
            work(0, 0, _rows);
            return;
        }

        Parallel.For(0, Count, new ParallelOptions { CancellationToken = cancellation }, part => work(part, parts.StartOf(part), parts.StartOf(part + 1)));
    }
}
