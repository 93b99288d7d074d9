using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Reads days.</summary>
internal sealed class DateColumnBuilder(ColumnSchema schema) : ColumnBuilder(schema)
{
    private Growing<int> _days = new();

    /// <summary>The day numbers so far.</summary>
    public ReadOnlySpan<int> Days => _days.Items.AsSpan(0, Count);

    /// <inheritdoc/>
    public override void AddEmpty()
    {
        _days.Add(DateColumn.Empty);
        Count++;
    }

    internal override string TextAt(int row) => Days[row] == DateColumn.Empty ? "" : CellText.Day(Days[row]);

    internal override Column Build(int[]? kept, BuildContext context) => new DateColumn(Schema, Kept(_days.Items, Count, kept));

    private protected override CellFault? AddValue(ReadOnlySpan<byte> cell)
    {
        if (DateFormat is null ? !CellText.TryDay(cell, out var day) : !CellText.TryDay(cell, DateFormat, out day))
        {
            return Fault("cell-date", cell, "which is no date", DateFormat is null ? "Write dates as 2024-02-29." : $"The form of dates here is {DateFormat}.");
        }

        _days.Add(day);
        Count++;
        return null;
    }
}
