using Merit.Data.Diagnostics;

namespace Merit.Data.Tables;

/// <summary>From which file and line each row of a table came, so that every figure can be followed to its source.</summary>
public sealed class RowOrigins
{
    private readonly string[] _files;
    private readonly int[] _firstRows;
    private readonly int[]? _lines;

    /// <summary>Rows made by a program, from no file.</summary>
    public static RowOrigins Unknown { get; } = new([], [], null);

    /// <summary>
    /// Rows from files in turn: those from <paramref name="firstRows"/>[i] on came from <paramref name="files"/>[i].
    /// <paramref name="lines"/> holds each row's line; null when line numbers are the row's number in its file plus 2 (a header line, then a line a row).
    /// </summary>
    public RowOrigins(string[] files, int[] firstRows, int[]? lines)
    {
        _files = files;
        _firstRows = firstRows;
        _lines = lines;
    }

    /// <summary>Where the row stood.</summary>
    public SourceLocation At(int row)
    {
        if (_files.Length == 0)
        {
            return SourceLocation.None;
        }

        var file = Array.BinarySearch(_firstRows, row);
        file = file >= 0 ? file : ~file - 1;
        return new(_files[file], _lines is null ? row - _firstRows[file] + 2 : _lines[row], 0);
    }
}
