using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Reads yes and no.</summary>
internal sealed class YesNoColumnBuilder(ColumnSchema schema) : ColumnBuilder(schema)
{
    private Growing<byte> _states = new();

    /// <inheritdoc/>
    public override void AddEmpty()
    {
        _states.Add(YesNoColumn.Empty);
        Count++;
    }

    internal override string TextAt(int row) => _states.Items[row] switch { 0 => "no", 1 => "yes", _ => "" };

    internal override Column Build(int[]? kept, BuildContext context) => new YesNoColumn(Schema, Kept(_states.Items, Count, kept));

    private protected override CellFault? AddValue(ReadOnlySpan<byte> cell)
    {
        if (!CellText.TryYesNo(cell, out var yes))
        {
            return Fault("cell-yes-no", cell, "which is neither yes nor no", "Write true or false, yes or no, 1 or 0.");
        }

        _states.Add(yes ? (byte)1 : (byte)0);
        Count++;
        return null;
    }
}
