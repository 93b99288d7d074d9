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

    /// <summary>Whether a replaced text occurred.</summary>
    public bool Occurred(int entry) => _occurred[entry];

    /// <summary>Takes the cell of the next row.</summary>
    public void Add(ReadOnlySpan<byte> cell)
    {
        if (Values is not null)
        {
            cell = Values.Replace(cell, out var entry);
            if (entry >= 0)
            {
                _occurred[entry] = true;
            }
        }

        Cells.Add(cell);
    }
}
