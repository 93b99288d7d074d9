namespace Merit.Data.Tables;

/// <summary>Rows of another table, as row numbers: following a key is one array read.</summary>
public sealed class ReferenceColumn : Column
{
    /// <summary>The row number that means "no value".</summary>
    public const int Empty = -1;

    private readonly int[] _rows;
    private readonly Lazy<bool> _hasEmpty;
    private readonly Lazy<bool> _isAscending;
    private readonly Lazy<ReferenceIndex> _index;

    /// <summary>A column over row numbers of <paramref name="target"/>; <see cref="Empty"/> where there is no value. The array is not copied.</summary>
    public ReferenceColumn(ColumnSchema schema, int[] rows, IdColumn target)
        : base(schema)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(target);
        _rows = rows;
        _hasEmpty = new(() => Rows.Contains(Empty));
        _isAscending = new(CheckAscending);
        _index = new(() => new(this, rows));
        Target = target;
    }

    /// <summary>The row numbers in the target table, row by row.</summary>
    public ReadOnlySpan<int> Rows => _rows;

    /// <summary>The keys of the target table.</summary>
    public IdColumn Target { get; }

    /// <summary>Whether any row has no value; found when first asked for.</summary>
    public bool HasEmpty => _hasEmpty.Value;

    /// <summary>Whether every row names a later row than the one before, so that no two name the same; found when first asked for.</summary>
    public bool IsAscending => _isAscending.Value;

    /// <summary>Finds the rows that name a row; made when first asked for.</summary>
    public ReferenceIndex Index => _index.Value;

    /// <inheritdoc/>
    public override int Count => _rows.Length;

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _rows[row] == Empty;

    /// <inheritdoc/>
    public override string? TextAt(int row) => _rows[row] == Empty ? null : Target.TextAt(_rows[row]);

    private bool CheckAscending()
    {
        var rows = Rows;
        for (var row = 1; row < rows.Length; row++)
        {
            if (rows[row - 1] >= rows[row])
            {
                return false;
            }
        }

        return true;
    }
}
