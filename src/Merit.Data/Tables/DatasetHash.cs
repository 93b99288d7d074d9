using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Merit.Data.Tables;

/// <summary>
/// A dataset's identity: 64 hexadecimal digits that depend on its values alone, not on the order of rows, tables or columns, nor on the files they came from.
/// </summary>
/// <remarks>
/// Each row is hashed (SHA-256 over its table's name and its columns' names and values, in order of column name, empty ones left out); the hashes of a table's rows are added
/// modulo 2^256; the identity is the hash of all tables' names, row counts and sums in order of name. Empty tables have no part.
/// </remarks>
public static class DatasetHash
{
    /// <summary>The identity of a dataset.</summary>
    public static string Of(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        foreach (var table in dataset.Tables.Where(t => t.Count > 0).OrderBy(t => t.Schema.Name, StringComparer.Ordinal))
        {
            whole.AppendData(Encoding.UTF8.GetBytes(table.Schema.Name + "\0"));
            BinaryPrimitives.WriteInt64LittleEndian(number, table.Count);
            whole.AppendData(number);
            foreach (var limb in SumOfRows(table))
            {
                BinaryPrimitives.WriteUInt64LittleEndian(number, limb);
                whole.AppendData(number);
            }
        }

        return Convert.ToHexStringLower(whole.GetHashAndReset());
    }

    private static ulong[] SumOfRows(Table table)
    {
        const int chunkSize = 1 << 16;
        var columns = table.Columns.OrderBy(c => c.Schema.Name, StringComparer.Ordinal).Select(c => (Encoding.UTF8.GetBytes(c.Schema.Name), c)).ToArray();
        var start = Encoding.UTF8.GetBytes(table.Schema.Name);
        var sum = new ulong[4];
        var chunks = (table.Count + chunkSize - 1) / chunkSize;
        Parallel.For(0, chunks, chunk =>
        {
            var part = new ulong[4];
            var row = new RowBytes();
            Span<byte> hash = stackalloc byte[32];
            for (var at = chunk * chunkSize; at < Math.Min(table.Count, (chunk + 1) * chunkSize); at++)
            {
                SHA256.HashData(row.Fill(start, columns, at), hash);
                for (var i = 0; i < 4; i++)
                {
                    Add(part, i, BinaryPrimitives.ReadUInt64LittleEndian(hash[(i * 8)..]));
                }
            }

            lock (sum)
            {
                for (var i = 0; i < 4; i++)
                {
                    Add(sum, i, part[i]);
                }
            }
        });
        return sum;
    }

    // Adds at a limb and carries; what carries out of the last limb falls away.
    private static void Add(ulong[] sum, int limb, ulong value)
    {
        while (limb < sum.Length && value != 0)
        {
            sum[limb] += value;
            value = sum[limb] < value ? 1UL : 0UL;
            limb++;
        }
    }

    /// <summary>One row as bytes: name, 0, value, 0 for each column that has a value; a 0 inside a value is written as 255, which no UTF-8 has.</summary>
    private sealed class RowBytes
    {
        private byte[] _buffer = new byte[1024];
        private int _length;

        public ReadOnlySpan<byte> Fill(byte[] table, (byte[] Name, Column Column)[] columns, int row)
        {
            _length = 0;
            Write(table);
            foreach (var (name, column) in columns)
            {
                if (!column.IsEmpty(row))
                {
                    Write(name);
                    WriteValue(column, row);
                }
            }

            return _buffer.AsSpan(0, _length);
        }

        private void WriteValue(Column column, int row)
        {
            switch (column)
            {
                case IdColumn ids:
                    Write(ids.BytesAt(row));
                    break;
                case ReferenceColumn references:
                    Write(references.Target.BytesAt(references.Rows[row]));
                    break;
                case NumberColumn numbers:
                    WriteNumber(numbers.Numerators[row], numbers.Denominator);
                    break;
                case DateColumn dates:
                    WriteWhole(dates.DayNumbers[row]);
                    break;
                default:
                    Write(Encoding.UTF8.GetBytes(column.TextAt(row)!));
                    break;
            }
        }

        // In lowest terms: the value counts, not the denominator that its column happens to have.
        private void WriteNumber(long numerator, long denominator)
        {
            var (a, b) = ((ulong)Math.Abs(numerator), (ulong)denominator);
            while (b != 0)
            {
                (a, b) = (b, a % b);
            }

            WriteWhole(numerator / (long)a);
            WriteWhole(denominator / (long)a);
        }

        private void WriteWhole(long number)
        {
            Span<byte> digits = stackalloc byte[20];
            System.Buffers.Text.Utf8Formatter.TryFormat(number, digits, out var length);
            Write(digits[..length]);
        }

        private void Write(ReadOnlySpan<byte> bytes)
        {
            if (_length + bytes.Length + 1 > _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes.Length + 1));
            }

            bytes.CopyTo(_buffer.AsSpan(_length));
            _buffer.AsSpan(_length, bytes.Length).Replace((byte)0, byte.MaxValue);
            _length += bytes.Length;
            _buffer[_length++] = 0;
        }
    }
}
