namespace Merit.Bench.QuarterClose;

/// <summary>Writes ASCII lines without an object for each, into a file that others of its kind write to as well: whole lines at a time.</summary>
/// <param name="file">The file.</param>
/// <param name="turn">Whose turn it is to write into the file.</param>
internal sealed class CsvBytes(Stream file, Lock turn) : IDisposable
{
    private const int LongestLine = 1 << 12;

    private readonly byte[] _buffer = new byte[1 << 20];
    private int _length;

    public void Text(string text)
    {
        foreach (var character in text)
        {
            _buffer[_length++] = (byte)character;
        }
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>A whole number as a decimal with so many decimals.</summary>
    public void Scaled(long value, int decimals)
    {
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

    /// <summary>Ends a line.</summary>
    public void EndLine()
    {
        _buffer[_length++] = (byte)'\n';
        if (_length > _buffer.Length - LongestLine)
        {
            Flush();
        }
    }

    public void Dispose() => Flush();

    private void Flush()
    {
        lock (turn)
        {
            file.Write(_buffer, 0, _length);
        }

        _length = 0;
    }
}
