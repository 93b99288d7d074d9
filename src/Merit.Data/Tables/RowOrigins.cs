using Merit.Data.Diagnostics;

namespace Merit.Data.Tables;

/// <summary>From which file and line each row of a table came, so that every figure can be followed to its source.</summary>
public sealed class RowOrigins
{
    private readonly OriginPart[] _parts;

    /// <summary>
    /// Rows from files in turn: those from <paramref name="firstRows"/>[i] on came from <paramref name="files"/>[i].
    /// <paramref name="lines"/> holds each row's line; null when line numbers are the row's number in its file plus 2 (a header line, then a line a row).
    /// </summary>
    public RowOrigins(string[] files, int[] firstRows, int[]? lines)
        : this([.. files.Zip(firstRows, (file, first) => new OriginPart(file, first, null, lines?[first..]))])
    {
    }

    internal RowOrigins(OriginPart[] parts) => _parts = parts;

    /// <summary>Rows made by a program, from no file.</summary>
    public static RowOrigins Unknown { get; } = new([]);

    /// <summary>Where the row stood.</summary>
    public SourceLocation At(int row)
    {
        // Few files feed one table.
        for (var i = _parts.Length - 1; i >= 0; i--)
        {
            if (_parts[i].FirstRow <= row)
            {
                return _parts[i].File is { } file ? new(file, _parts[i].LineOf(row), 0) : SourceLocation.None;
            }
        }

        return SourceLocation.None;
    }
}
