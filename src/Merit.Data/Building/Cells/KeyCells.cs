using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Rows' own keys, packed as they come; while all are of one length no ends are kept.</summary>
internal sealed class KeyCells() : CellStore(CellForm.Key)
{
    private byte[] _bytes = [];
    private int _length;
    private int _width = -1;
    private bool _varies;
    private Growing<int> _ends = new();

    /// <summary>All keys end to end.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>The key of a row.</summary>
    public ReadOnlySpan<byte> At(int row)
    {
        if (!_varies)
        {
            return _bytes.AsSpan(row * _width, _width);
        }

        var start = row == 0 ? 0 : _ends.Items[row - 1];
        return _bytes.AsSpan(start, _ends.Items[row] - start);
    }

    /// <inheritdoc/>
    public override void Add(CellBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.IsAscii())
        {
            AppendAll(block.Text, block.Count, block.CommonLength(), block.Ends[0], block.Ends[1..]);
            return;
        }

        for (var row = 0; row < block.Count; row++)
        {
            var cell = block[row];
            if (CellText.IsText(cell))
            {
                HasEmpty |= cell.IsEmpty;
                Append(cell);
            }
            else
            {
                Kept.Add(Count, cell);
                HasEmpty = true;
                Append([]);
            }
        }
    }

    /// <inheritdoc/>
    public override void Reserve(int rows)
    {
        if (Count > 0)
        {
            Grow(_length / (long)Count * rows * 17 / 16);
            if (_varies)
            {
                _ends.Reserve(rows);
            }
        }
    }

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _varies ? _ends.Items[row] == (row == 0 ? 0 : _ends.Items[row - 1]) : _width <= 0;

    /// <inheritdoc/>
    internal override void FindEmpty(int[]? rows, int count, List<int> found)
    {
        for (var row = 0; row < count; row++)
        {
            if (IsEmpty(rows is null ? row : rows[row]))
            {
                found.Add(row);
            }
        }
    }

    /// <summary>Makes room for so many bytes.</summary>
    internal void ReserveBytes(long size) => Grow(size);

    /// <summary>Adds a key that was read before.</summary>
    internal void Append(ReadOnlySpan<byte> key)
    {
        MakeRoom(key.Length);
        CellBlock.Copy(key, _bytes.AsSpan(_length));
        _length += key.Length;
        if (!_varies && key.Length != _width)
        {
            if (_width < 0)
            {
                _width = key.Length;
            }
            else
            {
                KeepEnds();
            }
        }

        if (_varies)
        {
            _ends.Add(_length);
        }

        Count++;
    }

    /// <summary>Adds keys that were read before.</summary>
    /// <param name="others">The keys.</param>
    /// <param name="rows">Which of them; null for all.</param>
    internal void Append(KeyCells others, int[]? rows)
    {
        if (rows is null)
        {
            AppendAll(others.Bytes, others.Count, others._varies ? -1 : Math.Max(others._width, 0), 0, others._ends.Items);
            return;
        }

        foreach (var row in rows)
        {
            Append(others.At(row));
        }
    }

    /// <inheritdoc/>
    public override Column ToColumn(ColumnSchema schema) => ToIds(schema);

    /// <summary>The keys as the key column of a table.</summary>
    internal IdColumn ToIds(ColumnSchema schema) =>
        _varies ? IdColumn.OfVaryingWidth(schema, _bytes, _ends.Items, Count) : IdColumn.OfFixedWidth(schema, _bytes, Math.Max(_width, 0), Count);

    // Keys that need no look are taken all at once: bytes and, where they are not of one width, where each ends, counted from where the first begins.
    private void AppendAll(ReadOnlySpan<byte> bytes, int count, int width, int start, ReadOnlySpan<int> ends)
    {
        if (count == 0)
        {
            return;
        }

        if (width < 0 || (width != _width && _width >= 0))
        {
            KeepEnds();
        }

        MakeRoom(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        HasEmpty |= width == 0;
        _width = _varies ? _width : width;
        if (_varies)
        {
            AppendEnds(width, start, ends, _ends.AddRoom(count));
        }

        _length += bytes.Length;
        Count += count;
    }

    private void AppendEnds(int width, int start, ReadOnlySpan<int> ends, Span<int> into)
    {
        for (var row = 0; row < into.Length && width >= 0; row++)
        {
            into[row] = _length + ((row + 1) * width);
        }

        var (by, before) = (_length - start, start);
        for (var row = 0; row < into.Length && width < 0; row++)
        {
            var end = ends[row];
            HasEmpty |= end == before;
            into[row] = end + by;
            before = end;
        }
    }

    private void MakeRoom(int more)
    {
        if (_length + (long)more > _bytes.Length)
        {
            Grow(Math.Max(1024, Math.Max(_bytes.Length * 3L / 2, _length + (long)more)));
        }
    }

    private void Grow(long size)
    {
        if (size > _bytes.Length)
        {
            var bytes = GC.AllocateUninitializedArray<byte>((int)Math.Min(Array.MaxLength, size));
            Bytes.CopyTo(bytes);
            _bytes = bytes;
        }
    }

    private void KeepEnds()
    {
        if (_varies)
        {
            return;
        }

        _varies = true;
        _ends.Reserve(Count + 64);
        for (var row = 1; row <= Count; row++)
        {
            _ends.Add(row * _width);
        }
    }
}
