namespace Merit.Calculation.Lines;

/// <summary>Amounts of lines as columns, of everyone on one component: each person's lie together, and no line is an object.</summary>
internal sealed class LineColumns
{
    /// <summary>Room for so many lines.</summary>
    /// <param name="count">How many lines.</param>
    /// <param name="isHeld">Whether what is payable differs from what is earned.</param>
    public LineColumns(int count, bool isHeld)
    {
        Earned = GC.AllocateUninitializedArray<long>(count);
        Payable = isHeld ? GC.AllocateUninitializedArray<long>(count) : Earned;
    }

    /// <summary>What lines earn, in minor units.</summary>
    public long[] Earned { get; }

    /// <summary>What of it is payable.</summary>
    public long[] Payable { get; }
}
