using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Text that repeats, and keys of other rows: a number of each distinct text.</summary>
internal sealed class TextCells() : CellStore(CellForm.Text)
{
    private readonly KeyWords[] _words = new KeyWords[TextPool.MostAtOnce];
    private Growing<int> _codes = new();
    private Growing<bool> _isText = new();
    private bool _hasBroken;

    /// <summary>The distinct texts.</summary>
    public TextPool Pool { get; } = new();

    /// <summary>The numbers, row by row; -1 for no value.</summary>
    public ReadOnlySpan<int> Codes => _codes.Items.AsSpan(0, Count);

    /// <inheritdoc/>
    public override void Add(CellBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        var codes = _codes.AddRoom(block.Count);
        for (var from = 0; from < block.Count; from += _words.Length)
        {
            Add(block, from, codes.Slice(from, Math.Min(_words.Length, block.Count - from)));
        }
    }

    /// <inheritdoc/>
    public override void Reserve(int rows) => _codes.Reserve(rows);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _codes.Items[row] == TextColumn.Empty;

    /// <inheritdoc/>
    internal override void FindEmpty(int[]? rows, int count, List<int> found) => FindEmpty(Codes, TextColumn.Empty, rows, count, found);

    /// <inheritdoc/>
    public override Column ToColumn(ColumnSchema schema) => new TextColumn(schema, _codes.Items, Pool, Count);

    // The memory in which texts are looked up comes while the words of those behind them are made.
    private void Add(CellBlock block, int from, Span<int> codes)
    {
        var bytes = block.Bytes;
        var ends = block.Ends.Slice(from, codes.Length + 1);
        var words = _words.AsSpan(0, codes.Length);
        for (var row = 0; row < words.Length; row++)
        {
            words[row] = KeyWords.OfPadded(bytes, ends[row], ends[row + 1] - ends[row]);
            Pool.Prefetch(words[row]);
        }

        HasEmpty |= Pool.Intern(words, bytes, ends, codes);
        while (_isText.Count < Pool.Count)
        {
            // Whether the bytes are text at all is decided once for each distinct text.
            var isText = CellText.IsText(Pool.BytesAt(_isText.Count));
            _isText.Add(isText);
            _hasBroken |= !isText;
        }

        if (_hasBroken)
        {
            KeepBroken(block, from, codes);
        }

        Count += codes.Length;
    }

    private void KeepBroken(CellBlock block, int from, Span<int> codes)
    {
        for (var row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0 && !_isText.Items[codes[row]])
            {
                Kept.Add(Count + row, block[from + row]);
                codes[row] = TextColumn.Empty;
                HasEmpty = true;
            }
        }
    }
}
