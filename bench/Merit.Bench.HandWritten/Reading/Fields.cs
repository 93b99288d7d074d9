using System.Runtime.CompilerServices;

namespace Merit.Bench.HandWritten.Reading;

/// <summary>A cursor over the fields of one file's bytes, which end in a line feed. Every field is checked for the form that the workload promises.</summary>
internal unsafe ref struct Fields(byte* at, byte* end)
{
    private byte* _at = at;
    private ulong _lastDate;
    private ushort _lastDateEnd;
    private short _lastDay;

    public readonly bool More => _at < end;

    /// <summary>A letter and a number, as in A0000042.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Id(char letter)
    {
        if (*_at++ != (byte)letter)
        {
            throw Malformed();
        }

        return (int)Number();
    }

    /// <summary>As <see cref="Id"/>, or 0 where the field is empty.</summary>
    public int IdOrNone(char letter)
    {
        if (*_at != (byte)',')
        {
            return Id(letter);
        }

        _at++;
        return 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Number()
    {
        var value = 0L;
        var start = _at;
        for (; (uint)(*_at - '0') <= 9; _at++)
        {
            value = (value * 10) + (*_at - '0');
        }

        if (_at == start || _at - start > 17)
        {
            throw Malformed();
        }

        Separator();
        return value;
    }

    /// <summary>An amount with two decimals, in hundredths.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Hundredths()
    {
        var value = 0L;
        var start = _at;
        for (; (uint)(*_at - '0') <= 9; _at++)
        {
            value = (value * 10) + (*_at - '0');
        }

        if (_at == start || _at - start > 15 || *_at != (byte)'.' || (uint)(_at[1] - '0') > 9 || (uint)(_at[2] - '0') > 9)
        {
            throw Malformed();
        }

        value = (value * 100) + ((_at[1] - '0') * 10) + (_at[2] - '0');
        _at += 3;
        Separator();
        return value;
    }

    /// <summary>A date as days after the first day of the quarter; <paramref name="whenEmpty"/> where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public short Day(short whenEmpty)
    {
        if (*_at is (byte)',' or (byte)'\n')
        {
            _at++;
            return whenEmpty;
        }

        var head = *(ulong*)_at;
        var tail = *(ushort*)(_at + 8);
        if (head != _lastDate || tail != _lastDateEnd)
        {
            _lastDay = QuarterDays.Parse(new ReadOnlySpan<byte>(_at, 10));
            _lastDate = head;
            _lastDateEnd = tail;
        }

        _at += 10;
        Separator();
        return _lastDay;
    }

    /// <summary>The kind of an event by its first letters: renewal, expansion, contraction, churn.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EventKind Kind()
    {
        var (kind, length) = (*_at, _at[1]) switch
        {
            ((byte)'r', _) => (EventKind.Renewal, 7),
            ((byte)'e', _) => (EventKind.Expansion, 9),
            ((byte)'c', (byte)'o') => (EventKind.Contraction, 11),
            ((byte)'c', (byte)'h') => (EventKind.Churn, 5),
            _ => throw Malformed(),
        };
        _at += length;
        Separator();
        return kind;
    }

    /// <summary>The first letter of a field; the rest is passed over.</summary>
    public byte Letter()
    {
        var letter = *_at;
        Skip();
        return letter;
    }

    public void Skip()
    {
        if (*_at == (byte)'"')
        {
            for (_at++; *_at != (byte)'"' || *++_at == (byte)'"'; _at++)
            {
                if (_at >= end)
                {
                    throw Malformed();
                }
            }
        }
        else
        {
            while (*_at is not ((byte)',' or (byte)'\n'))
            {
                _at++;
            }
        }

        Separator();
    }

    /// <summary>Says so if the line did not end with the field before.</summary>
    public readonly void EndOfLine()
    {
        if (_at[-1] != (byte)'\n')
        {
            throw Malformed();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Separator()
    {
        if (*_at++ is not ((byte)',' or (byte)'\n'))
        {
            throw Malformed();
        }
    }

    private static InvalidDataException Malformed() => new("A field does not have the form that the workload promises.");
}
