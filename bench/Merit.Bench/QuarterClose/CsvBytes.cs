using System.Numerics;

namespace Merit.Bench.QuarterClose;

/// <summary>Writes ASCII lines without an object for each, into a file that others of its kind write to as well: whole lines at a time.</summary>
/// <param name="file">The file.</param>
/// <param name="turn">Whose turn it is to write into the file.</param>
internal sealed class CsvBytes(Stream file, Lock turn) : IDisposable
{
    private const int LongestLine = 1 << 12;

    private static readonly ulong[] PowersOfTen = [.. Enumerable.Range(0, 20).Select(power => (ulong)BigInteger.Pow(10, power))];

    private readonly byte[] _buffer = new byte[1 << 20];
    private int _length;

    public void Byte(char ascii) => _buffer[_length++] = (byte)ascii;

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>A whole number as a decimal with so many decimals.</summary>
    public void Scaled(long value, int decimals)
    {
        if (value < 0)
        {
            Byte('-');
        }

        var rest = (ulong)Math.Abs(value);
        var digits = decimals + 1;
        while (digits < PowersOfTen.Length - 1 && rest >= PowersOfTen[digits])
        {
            digits++;
        }

        var number = _buffer.AsSpan(_length, digits + 1);
        for (var i = digits; i >= 0; i--)
        {
            if (i == digits - decimals)
            {
                number[i] = (byte)'.';
                continue;
            }

            var (quotient, digit) = Math.DivRem(rest, 10);
            number[i] = (byte)('0' + digit);
            rest = quotient;
        }

        _length += number.Length;
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
