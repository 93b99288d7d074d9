using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Merit.Data.Tables;

/// <summary>A key that is compared with its neighbour: most keys of a table have one length, and no more bytes than two words hold, which may overlap.</summary>
internal readonly ref struct OrderedKey
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ulong _first;
    private readonly ulong _last;

    /// <summary>A key.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public OrderedKey(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        if (bytes.Length is >= sizeof(ulong) and <= 2 * sizeof(ulong))
        {
            _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
            _last = BinaryPrimitives.ReadUInt64BigEndian(bytes[(bytes.Length - sizeof(ulong))..]);
        }
    }

    /// <summary>Whether it is less than another, byte by byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsBefore(OrderedKey other)
    {
        if (_bytes.Length != other._bytes.Length || _bytes.Length is < sizeof(ulong) or > 2 * sizeof(ulong))
        {
            return _bytes.SequenceCompareTo(other._bytes) < 0;
        }

        return _first != other._first ? _first < other._first : _last < other._last;
    }
}
