using Merit.Data.Building.Cells;
using Merit.Formulas.Binding;
using Merit.Formulas.Compilation;
using Merit.Formulas.Types;

namespace Merit.Imports.Feeding;

/// <summary>Fills cells from a compiled formula, without a text between.</summary>
internal static class FormulaFill
{
    /// <summary>Fills the cells for some rows; false, and nothing is added, where that cannot be done as exactly as through text.</summary>
    public static bool TryFill(this CellStore store, BoundFormula formula, RowCompiler compiler, int[]? rows, int count)
    {
        switch (store)
        {
            case NumberCells numbers when compiler.Number(formula.Root) is { } number && numbers.TryBegin(number.Denominator):
                for (var row = 0; row < count; row++)
                {
                    numbers.AddNumerator(number.Numerator(rows is null ? row : rows[row]));
                }

                numbers.End();
                return true;
            case DayCells days when formula.Type.Kind == ValueKind.Date && compiler.Date(formula.Root) is { } date:
                for (var row = 0; row < count; row++)
                {
                    days.AddDay(date(rows is null ? row : rows[row]));
                }

                return true;
            default:
                return false;
        }
    }
}
