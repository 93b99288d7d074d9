namespace Merit.Bench.HandWritten.Close;

/// <summary>The part of so many rows that is one thread's.</summary>
internal static class Slice
{
    public static (int Start, int End) Of(int rows, int thread, int threads) => ((int)((long)rows * thread / threads), (int)((long)rows * (thread + 1) / threads));
}
