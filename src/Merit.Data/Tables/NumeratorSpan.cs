using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Merit.Data.Tables;

/// <summary>The numerators of a column of numbers, or the codes of one of texts, row by row, whatever the width in which they are held.</summary>
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

    /// <summary>Copies as many numerators as there is room for, from a row on.</summary>
    public void CopyTo(int from, Span<long> into)
    {
        switch (_width)
        {
            case sizeof(sbyte):
                Widen(MemoryMarshal.Cast<byte, sbyte>(_bytes).Slice(from, into.Length), into);
                break;
            case sizeof(short):
                Widen(MemoryMarshal.Cast<byte, short>(_bytes).Slice(from, into.Length), into);
                break;
            case sizeof(int):
                Widen(MemoryMarshal.Cast<byte, int>(_bytes).Slice(from, into.Length), into);
                break;
            default:
                MemoryMarshal.Cast<byte, long>(_bytes).Slice(from, into.Length).CopyTo(into);
                break;
        }
    }

    /// <summary>Copies the numerators of some rows.</summary>
    public void Gather(ReadOnlySpan<int> rows, Span<long> into)
    {
        switch (_width)
        {
            case sizeof(sbyte):
                Gather(MemoryMarshal.Cast<byte, sbyte>(_bytes), rows, into);
                break;
            case sizeof(short):
                Gather(MemoryMarshal.Cast<byte, short>(_bytes), rows, into);
                break;
            case sizeof(int):
                Gather(MemoryMarshal.Cast<byte, int>(_bytes), rows, into);
                break;
            default:
                Gather(MemoryMarshal.Cast<byte, long>(_bytes), rows, into);
                break;
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

    private static void Widen<T>(ReadOnlySpan<T> numbers, Span<long> into)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] = numbers[i] == T.MinValue ? NumberColumn.Empty : long.CreateTruncating(numbers[i]);
        }
    }

    private static void Gather<T>(ReadOnlySpan<T> numbers, ReadOnlySpan<int> rows, Span<long> into)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        for (var i = 0; i < into.Length; i++)
        {
            var number = numbers[rows[i]];
            into[i] = number == T.MinValue ? NumberColumn.Empty : long.CreateTruncating(number);
        }
    }
}
