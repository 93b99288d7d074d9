using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Merit.Bench.HandWritten.Close;

/// <summary>Memory that stays where it is, for the loops that prefetch or scatter through pointers.</summary>
internal sealed unsafe class Pinned<T>(int length)
    where T : unmanaged
{
    private readonly T[] _values = GC.AllocateUninitializedArray<T>(length, pinned: true);

    public int Length => _values.Length;

    public T* Start => (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_values));

    public Span<T> Span => _values;
}
