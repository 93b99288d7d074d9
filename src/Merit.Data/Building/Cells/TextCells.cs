using Merit.Data.Tables;

namespace Merit.Data.Building.Cells;

/// <summary>Text that repeats, and keys of other rows: a number of each distinct text.</summary>
/// <remarks>Short texts wait in a block, so that the memory in which they are looked up has come when their turn does.</remarks>
internal sealed class TextCells() : CellStore(CellForm.Text)
{
    private const int BlockSize = 256;

    private readonly KeyWords[] _waiting = new KeyWords[BlockSize];
    private int _waitingCount;
    private Growing<int> _codes = new();
    private Growing<bool> _isText = new();

    /// <summary>The distinct texts.</summary>
    public TextPool Pool { get; } = new();

    /// <summary>The numbers, row by row; -1 for no value.</summary>
    public ReadOnlySpan<int> Codes => _codes.Items.AsSpan(0, Count);

    /// <inheritdoc/>
    public override void AddEmpty()
    {
        // Words of no bytes stand for no value: a text has at least one.
        HasEmpty = true;
        Wait(default);
    }

    /// <inheritdoc/>
    public override void End() => Settle();

    /// <inheritdoc/>
    public override void Reserve(int rows) => _codes.Reserve(rows);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _codes.Items[row] == TextColumn.Empty;

    /// <inheritdoc/>
    public override Column ToColumn(ColumnSchema schema) => new TextColumn(schema, _codes.Items, Pool, Count);

    private protected override bool TryAdd(ReadOnlySpan<byte> cell)
    {
        var words = KeyWords.Of(cell);
        if (words.IsWhole)
        {
            Pool.Prefetch(words);
            Wait(words);
            return true;
        }

        Settle();
        var code = CodeOf(Pool.Intern(cell), cell);
        if (code < 0)
        {
            return false;
        }

        _codes.Add(code);
        Count++;
        return true;
    }

    private void Wait(KeyWords words)
    {
        _waiting[_waitingCount++] = words;
        Count++;
        if (_waitingCount == BlockSize)
        {
            Settle();
        }
    }

    private void Settle()
    {
        Span<byte> utf8 = stackalloc byte[KeyWords.LongestInside];
        for (var i = 0; i < _waitingCount; i++)
        {
            if (_waiting[i] == default)
            {
                _codes.Add(TextColumn.Empty);
                continue;
            }

            var code = Pool.Intern(_waiting[i]);
            if (code == _isText.Count || !_isText.Items[code])
            {
                var text = utf8[.._waiting[i].CopyTo(utf8)];
                code = CodeOf(code, text);
                if (code < 0)
                {
                    Kept.Add(_codes.Count, text);
                    HasEmpty = true;
                }
            }

            _codes.Add(code);
        }

        _waitingCount = 0;
    }

    // Whether the bytes are text at all is decided once for each distinct text.
    private int CodeOf(int code, ReadOnlySpan<byte> text)
    {
        if (code == _isText.Count)
        {
            _isText.Add(CellText.IsText(text));
        }

        return _isText.Items[code] ? code : TextColumn.Empty;
    }
}
