using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <summary>Holds the place of the compiler of row formulas, which lands next and replaces this file: every formula is evaluated exactly until then.</summary>
public static class RowCompiler
{
    /// <summary>A number, or null when it is not compiled.</summary>
    public static CompiledNumber? CompileNumber(BoundNode node, RowSource source, Func<ScalarSymbol, FormulaValue?> scalars) => null;

    /// <summary>A condition as 1 for yes, 0 for no, below 0 for no value; or null when it is not compiled.</summary>
    public static Func<int, int>? CompileYesNo(BoundNode node, RowSource source, Func<ScalarSymbol, FormulaValue?> scalars) => null;

    /// <summary>A day number, or null when it is not compiled.</summary>
    public static Func<int, int>? CompileDate(BoundNode node, RowSource source, Func<ScalarSymbol, FormulaValue?> scalars) => null;

    /// <summary>A row number, or null when it is not compiled.</summary>
    public static Func<int, int>? CompileRow(BoundNode node, RowSource source, Func<ScalarSymbol, FormulaValue?> scalars) => null;
}
