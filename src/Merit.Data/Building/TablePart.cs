using Merit.Data.Diagnostics;

namespace Merit.Data.Building;

/// <summary>Rows of one table that come from one source.</summary>
public sealed record TablePart
{
    /// <summary>How many rows.</summary>
    public required int Count { get; init; }

    /// <summary>The file; null for rows from no file.</summary>
    public string? File { get; init; }

    /// <summary>The row of the source for each row, ascending; null when they are all of them.</summary>
    public int[]? Rows { get; init; }

    /// <summary>The line of each row of the source; null when the header takes one line and so does every row.</summary>
    public int[]? Lines { get; init; }

    /// <summary>The columns that are fed, by name.</summary>
    public required IReadOnlyDictionary<string, PartColumn> Columns { get; init; }

    /// <summary>What was found wrong with rows when they were made, besides what their cells show.</summary>
    public IReadOnlyList<(int Row, CellFault Fault)> Faults { get; init; } = [];

    /// <summary>Rows that cannot be read at all: of their cells only the key counts, and nothing more of them is reported.</summary>
    public IReadOnlySet<int> Unreadable { get; init; } = new HashSet<int>();

    /// <summary>What becomes of keys that name no row, by column; an error where nothing is said.</summary>
    public IReadOnlyDictionary<string, UnresolvedPolicy> Unresolved { get; init; } = new Dictionary<string, UnresolvedPolicy>(StringComparer.Ordinal);

    /// <summary>Whether rows with a key that another row has are left out, instead of an error.</summary>
    public bool SkipsDuplicates { get; init; }

    /// <summary>Where a row stood.</summary>
    internal SourceLocation OriginOf(int row)
    {
        var inSource = SourceRow(row);
        return File is null ? SourceLocation.None : new(File, Lines is null ? inSource + 2 : Lines[inSource], 0);
    }

    /// <summary>The row of the source.</summary>
    internal int SourceRow(int row) => Rows is null ? row : Rows[row];
}
