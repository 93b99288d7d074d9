using System.Linq.Expressions;
using Merit.Data.Tables;

namespace Merit.Formulas.Compilation;

/// <summary>Loops of compiled code over an array of row numbers: one call for many rows, and no branch that depends on what a row holds.</summary>
internal static class RowLoop
{
    private static readonly ConstantExpression One = Expression.Constant(1);

    /// <summary>The numerator of each row.</summary>
    public static Action<int[], int, long[]> Numbers(RowCode code, Expression numerator)
    {
        var (rows, count, values) = (Expression.Parameter(typeof(int[])), Expression.Parameter(typeof(int)), Expression.Parameter(typeof(long[])));
        var at = Expression.Variable(typeof(int));
        var loop = Loop(at, count, Expression.Assign(code.Row, Expression.ArrayIndex(rows, at)), Expression.Assign(Expression.ArrayAccess(values, at), numerator));
        return Expression.Lambda<Action<int[], int, long[]>>(Expression.Block([at, code.Row], code.WithColumns(loop)), rows, count, values).Compile();
    }

    /// <summary>The rows that none of the conditions refuses: each condition in turn sieves what those before it left.</summary>
    public static Func<int[], int, int> Sieve(RowCode code, IEnumerable<YesNoCode> conditions)
    {
        var (rows, count) = (Expression.Parameter(typeof(int[])), Expression.Parameter(typeof(int)));
        var (at, kept) = (Expression.Variable(typeof(int)), Expression.Variable(typeof(int)));
        var body = new List<Expression>();
        foreach (var condition in conditions)
        {
            var holds = condition.MayBeEmpty ? Expression.NotEqual(condition.Value, Expression.Constant(0)) : condition.Value;
            body.Add(Expression.Assign(kept, Expression.Constant(0)));
            body.Add(Loop(
                at,
                count,
                Expression.Assign(code.Row, Expression.ArrayIndex(rows, at)),
                Expression.Assign(Expression.ArrayAccess(rows, kept), code.Row),
                Expression.AddAssign(kept, Expression.Condition(holds, One, Expression.Constant(0)))));
            body.Add(Expression.Assign(count, kept));
        }

        return Expression.Lambda<Func<int[], int, int>>(Expression.Block([at, kept, code.Row], code.WithColumns([.. body, count])), rows, count).Compile();
    }

    /// <summary>The numerator of each row of a column of the rows' own.</summary>
    public static void Gather(NumberColumn column, int[] rows, int count, long[] values) => column.Numerators.Gather(rows.AsSpan(0, count), values.AsSpan(0, count));

    private static BlockExpression Loop(ParameterExpression at, ParameterExpression count, params Expression[] body)
    {
        var end = Expression.Label();
        IEnumerable<Expression> step = [Expression.IfThen(Expression.GreaterThanOrEqual(at, count), Expression.Break(end)), .. body, Expression.PreIncrementAssign(at)];
        return Expression.Block(Expression.Assign(at, Expression.Constant(0)), Expression.Loop(Expression.Block(step), end));
    }
}
