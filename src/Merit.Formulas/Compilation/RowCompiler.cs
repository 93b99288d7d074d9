using System.Linq.Expressions;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <summary>
/// Compiles formulas about a row to delegates over columns. Where it cannot prove that every step fits 64 bits, or does not know a node, it gives null and the caller evaluates the
/// formula with <see cref="RowContext"/>: both give the same values.
/// </summary>
/// <param name="source">The rows.</param>
/// <param name="scalars">Values of the run (parameters, the period), read once when a formula is compiled. Formulas that read what differs between participants are not compiled.</param>
/// <remarks>
/// Every number is a whole numerator over a denominator that is constant for its node, with a bound on its magnitude proved from <see cref="NumberColumn.LargestMagnitude"/>. Texts compare
/// as codes of their pool, keys as row numbers. Compiled delegates allocate nothing and are safe for several threads.
/// </remarks>
public sealed class RowCompiler(RowSource source, Func<ScalarSymbol, FormulaValue?> scalars)
{
    /// <summary>A formula of a numeric kind, or null when it is left to the evaluator.</summary>
    public CompiledNumber? Number(BoundNode node)
    {
        var code = new RowCode(source, scalars);
        if (code.Number(node) is not { } number)
        {
            return null;
        }

        // A column of the rows' own and a constant need no code made for them.
        if (node is ColumnNode { Hops.IsEmpty: true } plain && RowPath.Find(source, plain).Column is NumberColumn column)
        {
            return new(column.Denominator, column.LargestMagnitude, column.HasEmpty, () => column.NumeratorAt, () => (rows, count, values) => RowLoop.Gather(column, rows, count, values));
        }

        if (number.Constant is { } constant)
        {
            var same = (long)constant.Numerator;
            return new((long)number.Denominator, (long)number.Bound, false, () => _ => same, () => (_, count, values) => values.AsSpan(0, count).Fill(same));
        }

        return new((long)number.Denominator, (long)number.Bound, number.MayBeEmpty, () => Lambda<long>(code, number.Value), () => RowLoop.Numbers(code, number.Value));
    }

    /// <summary>A condition as a sieve of many rows at a time; or null when it is left to the evaluator.</summary>
    public CompiledFilter? Filter(BoundNode node)
    {
        var code = new RowCode(source, scalars);
        var sieves = new List<Func<int[], int, int>>();
        var others = new List<YesNoCode>();
        foreach (var part in Conjuncts(node))
        {
            if (ColumnSieve.Of(source, part, code.ConstantOf) is { } sieve)
            {
                sieves.Add(sieve);
            }
            else if (code.YesNo(part) is { } condition)
            {
                others.Add(condition);
            }
            else
            {
                return null;
            }
        }

        if (others.Count > 0)
        {
            sieves.Add(RowLoop.Sieve(code, others));
        }

        return new(others.Exists(condition => condition.MayBeEmpty), sieves.Count == 1 ? sieves[0] : (rows, count) => sieves.Aggregate(count, (left, sieve) => sieve(rows, left)));
    }

    /// <summary>A condition as 1 for yes, 0 for no, -1 for no value; or null when it is left to the evaluator.</summary>
    public Func<int, int>? Condition(BoundNode node)
    {
        var code = new RowCode(source, scalars);
        return code.YesNo(node) is { } condition ? Lambda<int>(code, condition.State) : null;
    }

    /// <summary>A date as a day number, <see cref="DateColumn.Empty"/> for no value; or null when it is left to the evaluator.</summary>
    public Func<int, int>? Date(BoundNode node)
    {
        var code = new RowCode(source, scalars);
        return code.Day(node) is { } day ? Lambda<int>(code, day.Value) : null;
    }

    /// <summary>A row of another table as its number, <see cref="ReferenceColumn.Empty"/> for no value; or null when it is left to the evaluator.</summary>
    public Func<int, int>? Row(BoundNode node)
    {
        var code = new RowCode(source, scalars);
        return code.RowNumber(node) is { } row ? Lambda<int>(code, row.Value) : null;
    }

    private static IEnumerable<BoundNode> Conjuncts(BoundNode node) =>
        node is BinaryNode { Operator: BinaryOperator.And } both ? Conjuncts(both.Left).Concat(Conjuncts(both.Right)) : [node];

    private static Func<int, T> Lambda<T>(RowCode code, Expression body) => Expression.Lambda<Func<int, T>>(code.WithColumns(body), code.Row).Compile();
}
