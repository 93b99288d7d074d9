using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Text that repeats, and keys of other rows: a number of each distinct text.</summary>
internal sealed class TextCells() : CellStore(CellForm.Text)
{
    private Growing<int> _codes = new();
    private Growing<bool> _isText = new();

    /// <summary>The distinct texts.</summary>
    public TextPool Pool { get; } = new();

    /// <summary>The numbers, row by row; -1 for no value.</summary>
    public ReadOnlySpan<int> Codes => _codes.Items.AsSpan(0, Count);

    /// <inheritdoc/>
    public override void AddEmpty()
    {
        _codes.Add(TextColumn.Empty);
        HasEmpty = true;
        Count++;
    }

    /// <inheritdoc/>
    public override void Reserve(int rows) => _codes.Reserve(rows);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _codes.Items[row] == TextColumn.Empty;

    /// <inheritdoc/>
    public override Column ToColumn(ColumnSchema schema) => new TextColumn(schema, _codes.Items, Pool, Count);

    private protected override bool TryAdd(ReadOnlySpan<byte> cell)
    {
        var code = Pool.Intern(cell);
        if (code == _isText.Count)
        {
            _isText.Add(CellText.IsText(cell));
        }

        if (!_isText.Items[code])
        {
            return false;
        }

        _codes.Add(code);
        Count++;
        return true;
    }
}
