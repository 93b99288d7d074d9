using Merit.Data.Building.Cells;

namespace Merit.Imports.Sources;

/// <summary>A column of a source in a block of its rows.</summary>
/// <param name="Index">Which cell of a row.</param>
/// <param name="IsKey">Whether it is the rows' own key, which is known also of a row that is not of the source's form.</param>
/// <param name="Cells">The texts.</param>
internal sealed record BlockColumn(int Index, bool IsKey, CellBlock Cells);
