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
                var fill = number.Numerators;
                var values = new long[CellBlock.MostRows];
                Over(rows, count, (some, length) =>
                {
                    fill(some, length, values);
                    numbers.AddNumerators(values.AsSpan(0, length));
                });
                return true;
            case DayCells days when formula.Type.Kind == ValueKind.Date && compiler.Date(formula.Root) is { } date:
                var found = new int[CellBlock.MostRows];
                Over(rows, count, (some, length) =>
                {
                    for (var i = 0; i < length; i++)
                    {
                        found[i] = date(some[i]);
                    }

                    days.AddDays(found.AsSpan(0, length));
                });
                return true;
            default:
                return false;
        }
    }

    private static void Over(int[]? rows, int count, Action<int[], int> take)
    {
        var some = new int[CellBlock.MostRows];
        for (var from = 0; from < count; from += some.Length)
        {
            var length = Math.Min(some.Length, count - from);
            for (var i = 0; i < length; i++)
            {
                some[i] = rows is null ? from + i : rows[from + i];
            }

            take(some, length);
        }
    }
}
