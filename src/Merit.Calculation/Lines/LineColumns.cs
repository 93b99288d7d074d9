namespace Merit.Calculation.Lines;

/// <summary>Lines as columns, of everyone on one component: each person's lie together, and no line is an object.</summary>
internal sealed class LineColumns
{
    /// <summary>Room for so many lines.</summary>
    /// <param name="count">How many lines.</param>
    /// <param name="isHeld">Whether what is payable differs from what is earned.</param>
    public LineColumns(int count, bool isHeld)
    {
        Rows = GC.AllocateUninitializedArray<int>(count);
        Credited = GC.AllocateUninitializedArray<long>(count);
        Earned = GC.AllocateUninitializedArray<long>(count);
        Payable = isHeld ? GC.AllocateUninitializedArray<long>(count) : Earned;
    }

    /// <summary>The events.</summary>
    public int[] Rows { get; }

    /// <summary>The credited values, as numerators.</summary>
    public long[] Credited { get; }

    /// <summary>What lines earn, in minor units.</summary>
    public long[] Earned { get; }

    /// <summary>What of it is payable.</summary>
    public long[] Payable { get; }
}
