using Merit.Data.Building;
using Merit.Formulas.Binding;
using Merit.Imports.Mapping;

namespace Merit.Imports.Feeding;

/// <summary>How one column of a table is filled from a row of the file.</summary>
/// <param name="Column">The column.</param>
/// <param name="Mapping">What the mapping says.</param>
/// <param name="SourceIndex">The cell of the file, or -1.</param>
/// <param name="Constant">The text of every row, or null.</param>
/// <param name="Formula">The formula, or null.</param>
internal sealed record FeedCell(ColumnBuilder Column, CellMapping Mapping, int SourceIndex, byte[]? Constant, BoundFormula? Formula)
{
    /// <summary>Which of the replaced texts occurred.</summary>
    public bool[] Occurred { get; } = new bool[Mapping.Values?.Entries.Count() ?? 0];
}
