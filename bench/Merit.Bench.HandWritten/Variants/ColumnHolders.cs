using System.Runtime.CompilerServices;
using Merit.Bench.HandWritten.Close;

namespace Merit.Bench.HandWritten.Variants;

/// <summary>The plain layout: rows grouped by account in a column each for person, share and dates, with a column of where each account's rows start.</summary>
internal readonly struct ColumnHolders(int[] starts, int[] people, byte[] shares, short[] from, short[] to) : IHolders
{
    public void Prefetch(int account)
    {
        // Six columns would need six prefetches, two of them of addresses not yet known.
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Start, int End) Of(int account) => (starts[account], starts[account + 1]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Holder At(int place) => new(people[place], shares[place], from[place], to[place]);
}
