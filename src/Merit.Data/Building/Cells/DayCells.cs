using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Days.</summary>
public sealed class DayCells : CellStore
{
    private readonly string? _format;
    private Growing<int> _days = new();
    private ulong _last;
    private ushort _lastEnd;
    private int _lastDay;

    internal DayCells(string? format)
        : base(CellForm.Day) => _format = format;

    internal ReadOnlySpan<int> Days => _days.Items.AsSpan(0, Count);

    /// <inheritdoc/>
    public override void AddEmpty()
    {
        _days.Add(DateColumn.Empty);
        HasEmpty = true;
        Count++;
    }

    /// <summary>Adds a day that a formula gave.</summary>
    public void AddDay(int day)
    {
        _days.Add(day);
        Count++;
    }

    /// <inheritdoc/>
    public override void Reserve(int rows) => _days.Reserve(rows);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _days.Items[row] == DateColumn.Empty;

    /// <inheritdoc/>
    public override Column ToColumn(ColumnSchema schema) => new DateColumn(schema, _days.Items, Count);

    private protected override bool TryAdd(ReadOnlySpan<byte> cell)
    {
        if (_format is not null)
        {
            return CellText.TryDay(cell, _format, out var other) && Append(other);
        }

        // Neighbouring rows often have one day: ten bytes are compared as two words.
        if (cell.Length == 10)
        {
            var (word, end) = (BitConverter.ToUInt64(cell), BitConverter.ToUInt16(cell[8..]));
            if (word == _last && end == _lastEnd)
            {
                return Append(_lastDay);
            }

            if (CellText.TryDay(cell, out var day))
            {
                (_last, _lastEnd, _lastDay) = (word, end, day);
                return Append(day);
            }
        }

        return false;
    }

    private bool Append(int day)
    {
        AddDay(day);
        return true;
    }
}
