using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Merit.Bench.HandWritten.Close;

/// <summary>
/// Eight bytes an account: its one holder, or where its several holders lie. Most accounts have one, and are found with a single miss of the cache.
/// </summary>
internal readonly unsafe struct PackedHolders(ulong* first, ulong* others) : IHolders
{
    public const ulong Several = 1UL << 63;
    public const int CountShift = 40;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int account)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(first + account);
        }
    }

    /// <summary>A place below 0 is an account's own entry; one from 0 on is among the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Start, int End) Of(int account)
    {
        var entry = first[account];
        if ((entry & Several) == 0)
        {
            return (~account, ~account + 1);
        }

        var start = (int)(uint)entry;
        return (start, start + ((int)(entry >> CountShift) & 0x3FFFFF));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Holder At(int place) => Holder.Unpack(place < 0 ? first[~place] : others[place]);
}
