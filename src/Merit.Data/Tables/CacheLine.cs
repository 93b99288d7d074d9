using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Merit.Data.Tables;

/// <summary>Asks for memory before it is read, so that work goes on while it comes. Changes nothing but time.</summary>
public static class CacheLine
{
    /// <summary>Asks for the memory of a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch<T>(ref T value)
    {
        // The address may have gone stale by the time it is used, which a prefetch does not mind.
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref value));
        }
    }
}
