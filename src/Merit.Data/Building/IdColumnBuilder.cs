using System.Text;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>Packs keys as they come; while all are of one length no ends are kept.</summary>
internal sealed class IdColumnBuilder(ColumnSchema schema) : ColumnBuilder(schema)
{
    private byte[] _bytes = new byte[1024];
    private int _length;
    private int _width = -1;
    private Growing<int>? _ends;

    /// <inheritdoc/>
    public override void AddEmpty() => Append([]);

    /// <summary>The key of a row.</summary>
    public ReadOnlySpan<byte> At(int row)
    {
        if (_ends is not { } ends)
        {
            return _bytes.AsSpan(row * _width, _width);
        }

        var start = row == 0 ? 0 : ends.Items[row - 1];
        return _bytes.AsSpan(start, ends.Items[row] - start);
    }

    internal override string TextAt(int row) => Encoding.UTF8.GetString(At(row));

    internal override Column Build(int[]? kept, BuildContext context) => Build(kept);

    internal IdColumn Build(int[]? kept)
    {
        if (kept is not null)
        {
            var part = new IdColumnBuilder(Schema);
            foreach (var row in kept)
            {
                part.Append(At(row));
            }

            return part.Build(null);
        }

        return _ends is { } ends
            ? IdColumn.OfVaryingWidth(Schema, _bytes[.._length], ends.Items[..Count])
            : IdColumn.OfFixedWidth(Schema, _bytes[.._length], Math.Max(_width, 0), Count);
    }

    private protected override CellFault? AddValue(ReadOnlySpan<byte> cell)
    {
        if (!CellText.IsText(cell))
        {
            return NotText();
        }

        Append(cell);
        return null;
    }

    private void Append(ReadOnlySpan<byte> cell)
    {
        if (_length + (long)cell.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, _length + (long)cell.Length)));
        }

        cell.CopyTo(_bytes.AsSpan(_length));
        _length += cell.Length;
        if (_ends is null && _width != cell.Length)
        {
            if (_width < 0)
            {
                _width = cell.Length;
            }
            else
            {
                KeepEnds();
            }
        }

        if (_ends is { } ends)
        {
            ends.Add(_length);
            _ends = ends;
        }

        Count++;
    }

    private void KeepEnds()
    {
        var ends = new Growing<int>();
        for (var row = 1; row <= Count; row++)
        {
            ends.Add(row * _width);
        }

        _ends = ends;
    }
}
