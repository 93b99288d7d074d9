using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Imports.Mapping;

namespace Merit.Imports.Feeding;

/// <summary>How one column of a table is filled: by one of a cell of the source, a constant and a formula.</summary>
/// <param name="Column">The column.</param>
/// <param name="SourceIndex">The cell of the source, or -1.</param>
/// <param name="Constant">The text of every row, or null.</param>
/// <param name="Formula">The formula, or null.</param>
/// <param name="Values">Texts that are replaced, and by what; null when none is.</param>
internal sealed record FeedCell(ColumnSchema Column, int SourceIndex, byte[]? Constant, BoundFormula? Formula, ValueMap? Values)
{
    /// <summary>A column that takes the cells of the source as they are.</summary>
    public static FeedCell Of(ColumnSchema column, int sourceIndex) => new(column, sourceIndex, null, null, null);
}
