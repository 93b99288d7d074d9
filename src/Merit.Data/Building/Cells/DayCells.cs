using System.Buffers.Binary;
using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Days.</summary>
public sealed class DayCells : CellStore
{
    private const int IsoLength = 10;

    // Days of a file are few: the texts that were read last, found by their last digits, are not read again.
    private const int Remembered = 1024;

    private readonly string? _format;
    private readonly (ulong Word, ushort End, int Day)[] _known = new (ulong, ushort, int)[Remembered];
    private Growing<int> _days = new();

    internal DayCells(string? format)
        : base(CellForm.Day) => _format = format;

    internal ReadOnlySpan<int> Days => _days.Items.AsSpan(0, Count);

    /// <inheritdoc/>
    public override void Add(CellBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var into = _days.AddRoom(block.Count);
        for (var row = 0; row < into.Length; row++)
        {
            var cell = block[row];
            if (_format is null ? TryIso(cell, out var day) : CellText.TryDay(cell, _format, out day))
            {
                into[row] = day;
            }
            else
            {
                into[row] = DateColumn.Empty;
                HasEmpty = true;
                KeepIfAny(cell);
            }

            Count++;
        }
    }

    /// <summary>Adds days that a formula gave; <see cref="DateColumn.Empty"/> for no value.</summary>
    public void AddDays(ReadOnlySpan<int> days)
    {
        days.CopyTo(_days.AddRoom(days.Length));
        HasEmpty |= days.Contains(DateColumn.Empty);
        Count += days.Length;
    }

    /// <inheritdoc/>
    public override void Reserve(int rows) => _days.Reserve(rows);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _days.Items[row] == DateColumn.Empty;

    /// <inheritdoc/>
    internal override void FindEmpty(int[]? rows, int count, List<int> found) => FindEmpty(Days, DateColumn.Empty, rows, count, found);

    /// <inheritdoc/>
    public override Column ToColumn(ColumnSchema schema) => new DateColumn(schema, _days.Items, Count);

    private bool TryIso(ReadOnlySpan<byte> cell, out int day)
    {
        day = 0;
        if (cell.Length != IsoLength)
        {
            return false;
        }

        // The month's last digit and the day tell the days of most files apart. No text of this form begins with zeros, which stand where nothing is remembered.
        var (word, end) = (BinaryPrimitives.ReadUInt64LittleEndian(cell), BinaryPrimitives.ReadUInt16LittleEndian(cell[sizeof(ulong)..]));
        ref var known = ref _known[(int)((word >> 48) & 0x0F) | ((end & 0x03) << 4) | (((end >> 8) & 0x0F) << 6)];
        if (known.Word == word && known.End == end && word != 0)
        {
            day = known.Day;
            return true;
        }

        if (!CellText.TryDay(cell, out day))
        {
            return false;
        }

        known = (word, end, day);
        return true;
    }
}
