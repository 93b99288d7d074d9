namespace Merit.Bench.HandWritten.Writing;

/// <summary>ASCII fields one after the other in memory that grows.</summary>
internal sealed class CsvText
{
    private const int LongestField = 64;

    private byte[] _bytes = new byte[1 << 20];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Name(ReadOnlySpan<byte> name)
    {
        var target = Reserve();
        name.CopyTo(target);
        target[name.Length] = (byte)',';
        _length += name.Length + 1;
    }

    public void Id(byte letter, int number, int digits)
    {
        var target = Reserve();
        target[0] = letter;
        var rest = (uint)number;
        for (var i = digits; i > 0; i--)
        {
            var (quotient, digit) = (rest / 10, rest % 10);
            target[i] = (byte)('0' + digit);
            rest = quotient;
        }

        target[digits + 1] = (byte)',';
        _length += digits + 2;
    }

    /// <summary>A whole number, not below 0, as a decimal, and what ends the field.</summary>
    public void Scaled(long value, int decimals, byte end)
    {
        var target = Reserve();
        var rest = (ulong)value;
        var digits = decimals + 1;
        for (var bound = decimals == 2 ? 1_000UL : 100_000UL; rest >= bound; bound *= 10)
        {
            digits++;
        }

        target[digits + 1] = end;
        for (var i = digits; i >= 0; i--)
        {
            if (i == digits - decimals)
            {
                target[i] = (byte)'.';
            }
            else
            {
                target[i] = (byte)('0' + (rest % 10));
                rest /= 10;
            }
        }

        _length += digits + 2;
    }

    private Span<byte> Reserve()
    {
        if (_length + LongestField > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * _bytes.Length);
        }

        return _bytes.AsSpan(_length, LongestField);
    }
}
