namespace Merit.Data.Tables;

/// <summary>Rows of another table, as row numbers: following a key is one array read.</summary>
public sealed class ReferenceColumn : Column
{
    /// <summary>The row number that means "no value".</summary>
    public const int Empty = -1;

    private readonly int[] _rows;

    /// <summary>A column over row numbers of <paramref name="target"/>; <see cref="Empty"/> where there is no value. The array is not copied.</summary>
    public ReferenceColumn(ColumnSchema schema, int[] rows, IdColumn target)
        : base(schema)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(target);
        _rows = rows;
        Target = target;
    }

    /// <summary>The row numbers in the target table, row by row.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>The keys of the target table.</summary>
    public IdColumn Target { get; }

    /// <inheritdoc/>
    public override int Count => _rows.Length;

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _rows[row] == Empty;

    /// <inheritdoc/>
    public override string? TextAt(int row) => _rows[row] == Empty ? null : Target.TextAt(_rows[row]);
}
