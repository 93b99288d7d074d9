using System.Numerics;
using System.Runtime.InteropServices;

namespace Merit.Data.Building;

/// <summary>Numbers distinct byte strings from 0 in the order in which they were first seen. No object per string.</summary>
internal sealed class Utf8Coder
{
    private (uint Hash, int CodePlusOne)[] _slots = new (uint, int)[16];
    private int[] _ends = new int[8];
    private byte[] _bytes = new byte[64];
    private int _mask = 15;
    private int _last = -1;

    public int Count { get; private set; }

    public ReadOnlySpan<byte> this[int code]
    {
        get
        {
            var start = code == 0 ? 0 : _ends[code - 1];
            return _bytes.AsSpan(start, _ends[code] - start);
        }
    }

    public int Code(ReadOnlySpan<byte> text)
    {
        // Files are often sorted by a key: the value of the row before is the likeliest.
        if (_last >= 0 && this[_last].SequenceEqual(text))
        {
            return _last;
        }

        var hash = Hash(text);
        for (var slot = (int)hash & _mask; ; slot = (slot + 1) & _mask)
        {
            var (other, codePlusOne) = _slots[slot];
            if (codePlusOne == 0)
            {
                _slots[slot] = (hash, Count + 1);
                return _last = Append(text);
            }

            if (other == hash && this[codePlusOne - 1].SequenceEqual(text))
            {
                return _last = codePlusOne - 1;
            }
        }
    }

    private int Append(ReadOnlySpan<byte> text)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + text.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, start + text.Length)));
        }

        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, _ends.Length * 2);
        }

        text.CopyTo(_bytes.AsSpan(start));
        _ends[Count] = start + text.Length;
        if (++Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    private void Rehash()
    {
        var old = _slots;
        _slots = new (uint, int)[old.Length * 2];
        _mask = _slots.Length - 1;
        foreach (var entry in old)
        {
            if (entry.CodePlusOne == 0)
            {
                continue;
            }

            var slot = (int)entry.Hash & _mask;
            while (_slots[slot].CodePlusOne != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = entry;
        }
    }

    // Eight bytes at a time: ids are short, and this runs once for each cell of a key column.
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = 0x9E3779B97F4A7C15UL ^ (ulong)text.Length;
        while (text.Length >= 8)
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(text)) * 0xFF51AFD7ED558CCDUL, 29);
            text = text[8..];
        }

        ulong rest = 0;
        foreach (var b in text)
        {
            rest = (rest << 8) | b;
        }

        hash = (hash ^ rest) * 0xC4CEB9FE1A85EC53UL;
        return (uint)(hash >> 32) ^ (uint)hash;
    }
}
