using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Merit.Data.Building.Cells;

/// <summary>The texts of one column for some rows of a source, end to end: what lies between reading a file and making values of its cells. A text without characters is "no value".</summary>
/// <remarks>Made once and used again: what is read from it must be copied.</remarks>
public sealed class CellBlock
{
    /// <summary>How many rows it holds at most: so many that going from column to column costs nothing for each, so few that all columns of a block stay near the processor.</summary>
    public const int MostRows = 2048;

    // Any text can be read as the words that begin at its first byte, or as the one that ends at its last.
    private const int Before = sizeof(ulong);
    private const int After = 2 * sizeof(ulong);
    private const int SmallestRoom = 1 << 10;
    private const int LargestKept = 1 << 18;

    private readonly int[] _ends = new int[MostRows + 1];
    private byte[] _bytes = new byte[SmallestRoom];

    /// <summary>An empty block.</summary>
    public CellBlock() => _ends[0] = Before;

    /// <summary>How many rows it holds.</summary>
    public int Count { get; private set; }

    /// <summary>How many bytes its texts have.</summary>
    public int Size => _ends[Count] - Before;

    /// <summary>The text of a row.</summary>
    public ReadOnlySpan<byte> this[int row] => _bytes.AsSpan(_ends[row], _ends[row + 1] - _ends[row]);

    /// <summary>All texts, end to end.</summary>
    internal ReadOnlySpan<byte> Text => _bytes.AsSpan(Before, Size);

    /// <summary>Where texts end in <see cref="Bytes"/>, one for each row after the place where the first begins.</summary>
    internal ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count + 1);

    /// <summary>The texts with room before and after them.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Adds the text of the next row.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        var start = _ends[Count];
        var end = start + cell.Length;
        if (end + After > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max((long)end + After, _bytes.Length * 2L)));
        }

        Copy(cell, _bytes.AsSpan(start));
        _ends[++Count] = end;
    }

    /// <summary>Makes it empty again.</summary>
    public void Clear()
    {
        Count = 0;
        if (_bytes.Length > LargestKept)
        {
            _bytes = new byte[SmallestRoom];
        }
    }

    /// <summary>Copies a text. Most are short, and a call for each would take longer than copying: their first and their last bytes, which may overlap, are copied as words.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Copy(ReadOnlySpan<byte> cell, Span<byte> into)
    {
        if (cell.Length is 0 or > 2 * sizeof(ulong))
        {
            cell.CopyTo(into);
        }
        else if (cell.Length >= sizeof(ulong))
        {
            var rest = cell.Length - sizeof(ulong);
            var (first, last) = (MemoryMarshal.Read<ulong>(cell), MemoryMarshal.Read<ulong>(cell[rest..]));
            MemoryMarshal.Write(into, first);
            MemoryMarshal.Write(into[rest..], last);
        }
        else if (cell.Length >= sizeof(uint))
        {
            var rest = cell.Length - sizeof(uint);
            var (first, last) = (MemoryMarshal.Read<uint>(cell), MemoryMarshal.Read<uint>(cell[rest..]));
            MemoryMarshal.Write(into, first);
            MemoryMarshal.Write(into[rest..], last);
        }
        else
        {
            // The first, the middle and the last of one, two or three.
            into[0] = cell[0];
            into[cell.Length >> 1] = cell[cell.Length >> 1];
            into[cell.Length - 1] = cell[^1];
        }
    }

    /// <summary>Whether every text is ASCII.</summary>
    internal bool IsAscii() => Ascii.IsValid(Text);

    /// <summary>The length that every text has, or -1 where they differ.</summary>
    internal int CommonLength()
    {
        var ends = Ends;
        var length = Count == 0 ? -1 : ends[1] - ends[0];
        for (var row = 1; row < Count; row++)
        {
            if (ends[row + 1] - ends[row] != length)
            {
                return -1;
            }
        }

        return length;
    }
}
