namespace Merit.Bench.QuarterClose;

/// <summary>Writes ASCII fields without an object per line.</summary>
internal sealed class CsvBytes(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _length;

    public void Text(string text)
    {
        Reserve(text.Length);
        foreach (var character in text)
        {
            _buffer[_length++] = (byte)character;
        }
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>A whole number as a decimal with so many decimals.</summary>
    public void Scaled(long value, int decimals)
    {
        Reserve(24);
        Span<byte> digits = stackalloc byte[24];
        var at = digits.Length;
        var rest = (ulong)Math.Abs(value);
        for (var i = 0; rest > 0 || i <= decimals; i++)
        {
            if (i == decimals)
            {
                digits[--at] = (byte)'.';
            }

            digits[--at] = (byte)('0' + (rest % 10));
            rest /= 10;
        }

        if (value < 0)
        {
            digits[--at] = (byte)'-';
        }

        digits[at..].CopyTo(_buffer.AsSpan(_length));
        _length += digits.Length - at;
    }

    public void Dispose()
    {
        _file.Write(_buffer, 0, _length);
        _file.Dispose();
    }

    private void Reserve(int count)
    {
        if (_length + count > _buffer.Length)
        {
            _file.Write(_buffer, 0, _length);
            _length = 0;
        }
    }
}
