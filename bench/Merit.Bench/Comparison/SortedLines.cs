using System.Security.Cryptography;

namespace Merit.Bench.Comparison;

/// <summary>The lines of a result without heading and quotes, in the order of their bytes, as the reference has them.</summary>
internal sealed class SortedLines
{
    private readonly byte[] _bytes;
    private readonly (int Start, int Length)[] _lines;

    private SortedLines(byte[] bytes, (int Start, int Length)[] lines)
    {
        _bytes = bytes;
        _lines = lines;
    }

    public int Count => _lines.Length;

    public static SortedLines Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var lines = new List<(int Start, int Length)>();
        var (heading, start, end) = (true, 0, 0);
        foreach (var value in bytes)
        {
            if (value == (byte)'\n')
            {
                if (!heading)
                {
                    lines.Add((start, end - start));
                }

                (heading, start) = (false, end);
            }
            else if (!heading && value is not ((byte)'"' or (byte)'\r'))
            {
                bytes[end++] = value; // What is kept never overtakes what is read.
            }
        }

        var sorted = lines.ToArray();
        Array.Sort(sorted, (left, right) => bytes.AsSpan(left.Start, left.Length).SequenceCompareTo(bytes.AsSpan(right.Start, right.Length)));
        return new SortedLines(bytes, sorted);
    }

    public string Sha256()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var line = 0; line < Count; line++)
        {
            hash.AppendData(Line(line));
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>How many lines have another amount than the right ones, are missing or are not among them. The first two fields of a line are its key.</summary>
    public int DifferencesFrom(SortedLines right)
    {
        var (differences, mine, theirs) = (0, 0, 0);
        while (mine < Count && theirs < right.Count)
        {
            var order = Key(Line(mine)).SequenceCompareTo(Key(right.Line(theirs)));
            differences += order != 0 || !Line(mine).SequenceEqual(right.Line(theirs)) ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }

        return differences + (Count - mine) + (right.Count - theirs);
    }

    private static ReadOnlySpan<byte> Key(ReadOnlySpan<byte> line)
    {
        var first = line.IndexOf((byte)',') + 1;
        return line[..(first + line[first..].IndexOf((byte)',') + 1)];
    }

    private ReadOnlySpan<byte> Line(int line) => _bytes.AsSpan(_lines[line].Start, _lines[line].Length);
}
