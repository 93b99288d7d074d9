using Microsoft.Win32.SafeHandles;

namespace Merit.Bench.HandWritten.Reading;

/// <summary>A file cut at line ends, so that threads can parse its pieces and know the row that each begins with.</summary>
internal sealed unsafe class LineChunks : IDisposable
{
    private const int ChunkBytes = 4 << 20;
    private const int LongestLine = 4096;

    private readonly SafeFileHandle _file;
    private readonly long[] _starts;
    private readonly int[] _firstRows;
    private readonly int _threads;

    public LineChunks(string path, int threads)
    {
        _threads = threads;
        _file = File.OpenHandle(path);
        _starts = Starts(_file);
        _firstRows = new int[_starts.Length];
        var rows = new int[_starts.Length - 1];
        ForEach((chunk, start, end) => rows[chunk] = new ReadOnlySpan<byte>(start, (int)(end - start)).Count((byte)'\n'));
        for (var i = 0; i < rows.Length; i++)
        {
            _firstRows[i + 1] = _firstRows[i] + rows[i];
        }
    }

    public delegate void Parser(int firstRow, byte* start, byte* end);

    private delegate void Work(int chunk, byte* start, byte* end);

    public int Rows => _firstRows[^1];

    public void Parse(Parser parser) => ForEach((chunk, start, end) => parser(_firstRows[chunk], start, end));

    public void Dispose() => _file.Dispose();

    private void ForEach(Work work)
    {
        var next = -1;
        Parallel.For(0, _threads, _ =>
        {
            var buffer = GC.AllocateUninitializedArray<byte>(ChunkBytes + LongestLine + 64);
            for (var chunk = Interlocked.Increment(ref next); chunk < _starts.Length - 1; chunk = Interlocked.Increment(ref next))
            {
                var length = (int)(_starts[chunk + 1] - _starts[chunk]);
                Fill(buffer.AsSpan(0, length), _starts[chunk]);
                buffer.AsSpan(length, 64).Clear();
                fixed (byte* start = buffer)
                {
                    work(chunk, start, start + length);
                }
            }
        });
    }

    private void Fill(Span<byte> target, long offset)
    {
        for (var read = 0; read < target.Length;)
        {
            var count = RandomAccess.Read(_file, target[read..], offset + read);
            read += count > 0 ? count : throw new EndOfStreamException();
        }
    }

    private static long[] Starts(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var starts = new List<long> { AfterLine(file, 0) };
        for (long at = ChunkBytes; at < length; at += ChunkBytes)
        {
            starts.Add(AfterLine(file, at));
        }

        starts.Add(length);
        return [.. starts];
    }

    /// <summary>The first byte after the line that <paramref name="offset"/> lies in; from 0 on, that passes over the heading.</summary>
    private static long AfterLine(SafeFileHandle file, long offset)
    {
        Span<byte> bytes = stackalloc byte[LongestLine];
        var end = bytes[..RandomAccess.Read(file, bytes, offset)].IndexOf((byte)'\n');
        return end >= 0 ? offset + end + 1 : throw new InvalidDataException("A line is longer than the workload's.");
    }
}
