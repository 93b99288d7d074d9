using System.Linq.Expressions;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <summary>
/// Compiles formulas about a row to delegates over columns. Where it cannot prove that every step fits 64 bits, or does not know a node, it gives null and the caller evaluates the
/// formula with <see cref="RowContext"/>: both give the same values.
/// </summary>
/// <remarks>
/// <para>Every number is a whole numerator over a denominator that is constant for its node, with a bound on its magnitude proved from <see cref="NumberColumn.LargestMagnitude"/>. Texts
/// compare as codes of their pool, keys as row numbers. Compiled delegates allocate nothing and are safe for several threads.</para>
/// <para>Values of the run (parameters, the period) are read once, while compiling. Formulas that read what differs between participants are not compiled.</para>
/// </remarks>
public static class RowCompiler
{
    /// <summary>A number, or null when it is not compiled.</summary>
    public static CompiledNumber? CompileNumber(BoundNode node, RowSource source, Func<ScalarSymbol, FormulaValue?> scalars)
    {
        var code = new RowCode(source, scalars);
        return code.Number(node) is { } number ? new((long)number.Denominator, (long)number.Bound, Lambda<long>(code, number.Value)) : null;
    }

    /// <summary>A condition as 1 for yes, 0 for no, below 0 for no value; or null when it is not compiled.</summary>
    public static Func<int, int>? CompileYesNo(BoundNode node, RowSource source, Func<ScalarSymbol, FormulaValue?> scalars)
    {
        var code = new RowCode(source, scalars);
        return code.YesNo(node) is { } condition ? Lambda<int>(code, condition.State) : null;
    }

    /// <summary>A day number, <see cref="DateColumn.Empty"/> for no value; or null when it is not compiled.</summary>
    public static Func<int, int>? CompileDate(BoundNode node, RowSource source, Func<ScalarSymbol, FormulaValue?> scalars)
    {
        var code = new RowCode(source, scalars);
        return code.Day(node) is { } day ? Lambda<int>(code, day.Value) : null;
    }

    /// <summary>A row number, <see cref="ReferenceColumn.Empty"/> for no value; or null when it is not compiled.</summary>
    public static Func<int, int>? CompileRow(BoundNode node, RowSource source, Func<ScalarSymbol, FormulaValue?> scalars)
    {
        var code = new RowCode(source, scalars);
        return code.RowNumber(node) is { } row ? Lambda<int>(code, row.Value) : null;
    }

    private static Func<int, T> Lambda<T>(RowCode code, Expression body) => Expression.Lambda<Func<int, T>>(body, code.Row).Compile();
}
