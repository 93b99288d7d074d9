namespace Merit.Data.Building.Cells;

/// <summary>Texts of a few rows of a source, in the order of the rows.</summary>
public sealed class KeptTexts
{
    private readonly List<int> _rows = [];
    private readonly List<byte[]> _texts = [];

    /// <summary>How many there are.</summary>
    public int Count => _rows.Count;

    /// <summary>The rows, ascending.</summary>
    public IReadOnlyList<int> Rows => _rows;

    /// <summary>The text of a row; empty when none was kept.</summary>
    public ReadOnlySpan<byte> Of(int row)
    {
        var at = _rows.BinarySearch(row);
        return at >= 0 ? _texts[at] : [];
    }

    /// <summary>Keeps the text of the next row.</summary>
    internal void Add(int row, ReadOnlySpan<byte> text)
    {
        _rows.Add(row);
        _texts.Add(text.ToArray());
    }
}
