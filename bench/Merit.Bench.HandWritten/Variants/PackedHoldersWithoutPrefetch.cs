using System.Runtime.CompilerServices;
using Merit.Bench.HandWritten.Close;

namespace Merit.Bench.HandWritten.Variants;

/// <summary>As <see cref="PackedHolders"/>, waiting for the memory at each event.</summary>
internal readonly struct PackedHoldersWithoutPrefetch(PackedHolders holders) : IHolders
{
    public void Prefetch(int account)
    {
        // What is measured is its absence.
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Start, int End) Of(int account) => holders.Of(account);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Holder At(int place) => holders.At(place);
}
