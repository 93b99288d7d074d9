using Merit.Data.Tables;

namespace Merit.Data.Building.Linking;

/// <summary>Keys of another table's rows as row numbers; those that name no row as numbers below zero.</summary>
internal sealed class LinkedKeys : Column
{
    private const int FirstUnknown = -2;
    private readonly int[] _rows;
    private readonly TextPool _unknown;

    /// <summary>Keys of another table's rows.</summary>
    /// <param name="schema">The column.</param>
    /// <param name="rows">For each row the row it names, <see cref="ReferenceColumn.Empty"/>, or a number that <see cref="Unknown"/> made.</param>
    /// <param name="unknown">The keys that name no row.</param>
    /// <param name="target">The keys of the other table; null when it has no rows.</param>
    public LinkedKeys(ColumnSchema schema, int[] rows, TextPool unknown, IdColumn? target)
        : base(schema)
    {
        _rows = rows;
        _unknown = unknown;
        Target = target;
    }

    /// <summary>The rows that are named; below zero where there is none.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>The keys of the other table; null when it has no rows.</summary>
    public IdColumn? Target { get; }

    /// <summary>Whether any key names no row.</summary>
    public bool HasUnknown => _unknown.Count > 0;

    /// <inheritdoc/>
    public override int Count => _rows.Length;

    /// <summary>The number that stands for a key that names no row.</summary>
    public static int Unknown(TextPool unknown, ReadOnlySpan<byte> key) => FirstUnknown - unknown.Intern(key);

    /// <summary>Whether the row names a row that is not there.</summary>
    public bool IsUnknown(int row) => _rows[row] <= FirstUnknown;

    /// <summary>Takes the value away.</summary>
    public void Clear(int row) => _rows[row] = ReferenceColumn.Empty;

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _rows[row] == ReferenceColumn.Empty;

    /// <inheritdoc/>
    public override string? TextAt(int row) =>
        IsEmpty(row) ? null : IsUnknown(row) ? _unknown[FirstUnknown - _rows[row]] : Target!.TextAt(_rows[row]);

    /// <summary>The column for the rows that are kept.</summary>
    /// <param name="kept">Their numbers; null for all.</param>
    /// <param name="newRows">The row number that each row of the other table was given; null where all were kept.</param>
    /// <param name="target">The keys of the other table's kept rows.</param>
    public ReferenceColumn ToColumn(int[]? kept, int[]? newRows, IdColumn target)
    {
        if (kept is null && newRows is null)
        {
            return new(Schema, _rows, target);
        }

        var rows = new int[kept?.Length ?? _rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var row = _rows[kept?[i] ?? i];
            rows[i] = row >= 0 && newRows is not null ? newRows[row] : row;
        }

        return new(Schema, rows, target);
    }
}
