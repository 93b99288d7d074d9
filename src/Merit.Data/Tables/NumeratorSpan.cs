using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Merit.Data.Tables;

/// <summary>The numerators of a column, row by row, whatever the width in which they are held.</summary>
public readonly ref struct NumeratorSpan
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly int _width;

    private NumeratorSpan(ReadOnlySpan<byte> bytes, int width)
    {
        _bytes = bytes;
        _width = width;
    }

    /// <summary>How many there are.</summary>
    public int Length => _width == 0 ? 0 : _bytes.Length / _width;

    /// <summary>The numerator of a row; <see cref="NumberColumn.Empty"/> where there is no value.</summary>
    public long this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // In each width the least number stands for no value. Most amounts take four bytes: that much is done in place, without a call for each row.
            if (_width != sizeof(int))
            {
                return OtherWidth(row);
            }

            var four = MemoryMarshal.Read<int>(_bytes[(row * sizeof(int))..]);
            return four == int.MinValue ? NumberColumn.Empty : four;
        }
    }

    /// <summary>The numerators themselves, where they are held in this width: for work on many at a time. Where there is no value stands the least number.</summary>
    public bool TryGet<T>(out ReadOnlySpan<T> numbers)
        where T : unmanaged
    {
        var isSo = _width == Unsafe.SizeOf<T>();
        numbers = isSo ? MemoryMarshal.Cast<byte, T>(_bytes) : [];
        return isSo;
    }

    /// <summary>The numerators of some rows, in their order: which width it is, is asked once and not for each.</summary>
    public void Gather(ReadOnlySpan<int> rows, Span<long> numerators)
    {
        if (TryGet<int>(out var fours))
        {
            for (var i = 0; i < rows.Length; i++)
            {
                var four = fours[rows[i]];
                numerators[i] = four == int.MinValue ? NumberColumn.Empty : four;
            }

            return;
        }

        if (TryGet<long>(out var eights))
        {
            for (var i = 0; i < rows.Length; i++)
            {
                numerators[i] = eights[rows[i]];
            }

            return;
        }

        for (var i = 0; i < rows.Length; i++)
        {
            numerators[i] = OtherWidth(rows[i]);
        }
    }

    /// <summary>Numbers of one width.</summary>
    internal static NumeratorSpan Of<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged => new(MemoryMarshal.AsBytes(numbers), Unsafe.SizeOf<T>());

    private long OtherWidth(int row)
    {
        switch (_width)
        {
            case sizeof(short):
                var two = MemoryMarshal.Read<short>(_bytes[(row * sizeof(short))..]);
                return two == short.MinValue ? NumberColumn.Empty : two;
            case sizeof(sbyte):
                var one = (sbyte)_bytes[row];
                return one == sbyte.MinValue ? NumberColumn.Empty : one;
            default:
                return MemoryMarshal.Read<long>(_bytes[(row * sizeof(long))..]);
        }
    }
}
