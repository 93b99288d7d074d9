using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Yes and no.</summary>
internal sealed class YesNoCells() : CellStore(CellForm.YesNo)
{
    private Growing<byte> _states = new();

    public ReadOnlySpan<byte> States => _states.Items.AsSpan(0, Count);

    /// <inheritdoc/>
    public override void Add(CellBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        for (var row = 0; row < block.Count; row++)
        {
            var cell = block[row];
            var state = CellText.TryYesNo(cell, out var yes) ? yes ? (byte)1 : (byte)0 : YesNoColumn.Empty;
            if (state == YesNoColumn.Empty)
            {
                HasEmpty = true;
                KeepIfAny(cell);
            }

            _states.Add(state);
            Count++;
        }
    }

    /// <inheritdoc/>
    public override void Reserve(int rows) => _states.Reserve(rows);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _states.Items[row] == YesNoColumn.Empty;

    /// <inheritdoc/>
    internal override void FindEmpty(int[]? rows, int count, List<int> found) => FindEmpty(States, YesNoColumn.Empty, rows, count, found);

    /// <inheritdoc/>
    public override Column ToColumn(ColumnSchema schema) => new YesNoColumn(schema, _states.Items, Count);
}
