using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Yes and no.</summary>
internal sealed class YesNoCells() : CellStore(CellForm.YesNo)
{
    private Growing<byte> _states = new();

    public ReadOnlySpan<byte> States => _states.Items.AsSpan(0, Count);

    /// <inheritdoc/>
    public override void AddEmpty()
    {
        _states.Add(YesNoColumn.Empty);
        HasEmpty = true;
        Count++;
    }

    /// <inheritdoc/>
    public override void Reserve(int rows) => _states.Reserve(rows);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _states.Items[row] == YesNoColumn.Empty;

    /// <inheritdoc/>
    public override Column ToColumn(ColumnSchema schema) => new YesNoColumn(schema, _states.Items, Count);

    private protected override bool TryAdd(ReadOnlySpan<byte> cell)
    {
        if (!CellText.TryYesNo(cell, out var yes))
        {
            return false;
        }

        _states.Add(yes ? (byte)1 : (byte)0);
        Count++;
        return true;
    }
}
