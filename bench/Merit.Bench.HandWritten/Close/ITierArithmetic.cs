namespace Merit.Bench.HandWritten.Close;

/// <summary>The commission of one line in a kind of number that the loop is compiled for, so that kinds can be measured beside each other.</summary>
internal interface ITierArithmetic
{
    /// <summary>Cents, half to even, for the part from <paramref name="before"/> to <paramref name="after"/> of the cumulative credit in hundredths of a cent.</summary>
    static abstract long Earned(long before, long after);
}
