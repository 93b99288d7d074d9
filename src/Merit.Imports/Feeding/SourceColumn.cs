using Merit.Data.Building.Cells;
using Merit.Imports.Mapping;

namespace Merit.Imports.Feeding;

/// <summary>One reading of one column of a source.</summary>
/// <param name="Index">Which cell of a row.</param>
/// <param name="Values">Texts that are replaced before they are read; null when none is.</param>
/// <param name="Cells">What was read.</param>
internal sealed record SourceColumn(int Index, ValueMap? Values, CellStore Cells)
{
    private readonly bool[] _occurred = new bool[Values?.Entries.Count() ?? 0];
    private readonly CellBlock? _replaced = Values is null ? null : new();

    /// <summary>Whether it is read as the rows' own key.</summary>
    public bool IsKey => Cells.Form == CellForm.Key;

    /// <summary>Whether a replaced text occurred.</summary>
    public bool Occurred(int entry) => _occurred[entry];

    /// <summary>Takes the cells of the next rows.</summary>
    /// <param name="block">The cells.</param>
    /// <param name="unread">The rows, ascending, that have no value because of a fault: no text stands for that one.</param>
    public void Add(CellBlock block, IReadOnlyList<int> unread) => Cells.Add(Values is null ? block : Replace(block, unread, Values, _replaced!));

    private CellBlock Replace(CellBlock block, IReadOnlyList<int> unread, ValueMap values, CellBlock replaced)
    {
        replaced.Clear();
        var next = 0;
        for (var row = 0; row < block.Count; row++)
        {
            var isUnread = next < unread.Count && unread[next] == row;
            next += isUnread ? 1 : 0;
            if (isUnread && block[row].IsEmpty)
            {
                replaced.Add([]);
                continue;
            }

            replaced.Add(values.Replace(block[row], out var entry));
            if (entry >= 0)
            {
                _occurred[entry] = true;
            }
        }

        return replaced;
    }
}
