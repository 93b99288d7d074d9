using System.Linq.Expressions;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <summary>Makes the code of one formula. A method that returns null leaves the formula to the evaluator.</summary>
internal sealed partial class RowCode(RowSource source, Func<ScalarSymbol, FormulaValue?> scalars)
{
    private static readonly Expression EmptyNumber = Expression.Constant(NumberColumn.Empty);
    private static readonly Expression EmptyWhole = Expression.Constant(WholeCode.Empty);

    private readonly Dictionary<Column, ParameterExpression> _columns = new(ReferenceEqualityComparer.Instance);

    /// <summary>The row number that is read: the delegate's argument, or the local of a loop over many.</summary>
    public ParameterExpression Row { get; } = Expression.Parameter(typeof(int), "row");

    /// <summary>The code with its columns in locals: a constant object would be fetched and cast anew for each row.</summary>
    public Expression WithColumns(params IEnumerable<Expression> body) =>
        Expression.Block(_columns.Values, _columns.Select(pair => Expression.Assign(pair.Value, Expression.Constant(pair.Key))).Concat(body));

    /// <summary>The value of a node that is the same for every row; null for another, and for one without a value.</summary>
    public FormulaValue? ConstantOf(BoundNode node) => IsConstant(node) ? ValueOf(node) : null;

    private ParameterExpression Local(Column column)
    {
        if (!_columns.TryGetValue(column, out var local))
        {
            local = Expression.Variable(column.GetType());
            _columns.Add(column, local);
        }

        return local;
    }

    // A part that reads no column has one value, worked out exactly while compiling.
    private static bool IsConstant(BoundNode node) => node.DescendantsAndSelf().All(IsSameForEveryRow);

    private static bool IsSameForEveryRow(BoundNode node) => node switch
    {
        ColumnNode or AggregateNode or GrainNode or StandardMeasureNode or PooledNode => false,
        ScalarNode scalar => !scalar.Symbol.IsPerPerson,
        _ => true,
    };

    private FormulaValue? ValueOf(BoundNode constant) => FormulaEvaluator.Evaluate(constant, new ScalarContext(scalars));

    // Evaluates once what is used several times.
    private static Expression Let(Expression value, Func<Expression, Expression> body)
    {
        if (value is ConstantExpression or ParameterExpression)
        {
            return body(value);
        }

        var local = Expression.Variable(value.Type);
        return Expression.Block([local], Expression.Assign(local, value), body(local));
    }

    private static Expression Either(Expression? left, Expression right) => left is null ? right : Expression.OrElse(left, right);

    private static MethodCallExpression Read(string method, params Expression[] arguments) => Expression.Call(typeof(ColumnReads), method, null, arguments);

    // The row of the last table that the node's keys lead to.
    private WholeCode RowAt(RowPath path)
    {
        var code = new WholeCode(Row, false);
        foreach (var hop in path.Hops)
        {
            code = ReadWhole(code, at => Read(nameof(ColumnReads.Key), Local(hop), at), hop.HasEmpty);
        }

        return code;
    }

    private static WholeCode ReadWhole(WholeCode row, Func<Expression, Expression> read, bool hasEmpty) =>
        row.MayBeEmpty
            ? new(Let(row.Value, at => Expression.Condition(Expression.LessThan(at, Expression.Constant(0)), EmptyWhole, read(at))), true)
            : new(read(row.Value), hasEmpty);

    private WholeCode? Whole(BoundNode node, Func<FormulaValue, int> constant, Func<BoundNode, WholeCode?> variable)
    {
        if (IsConstant(node))
        {
            var value = ValueOf(node);
            return new(Expression.Constant(value is { } known ? constant(known) : WholeCode.Empty), value is null);
        }

        switch (node)
        {
            case IfNode choice when YesNo(choice.Condition) is { } condition && variable(choice.WhenTrue) is { } yes && variable(choice.WhenFalse) is { } no:
                return new(Choose(condition, yes.Value, no.Value, EmptyWhole), condition.MayBeEmpty || yes.MayBeEmpty || no.MayBeEmpty);
            case BinaryNode { Operator: BinaryOperator.Otherwise } binary when variable(binary.Left) is { } left && variable(binary.Right) is { } right:
                return new(Let(left.Value, l => Expression.Condition(Expression.Equal(l, EmptyWhole), right.Value, l)), left.MayBeEmpty && right.MayBeEmpty);
            default:
                return null;
        }
    }

    private static Expression Choose(YesNoCode condition, Expression yes, Expression no, Expression empty) =>
        condition.MayBeEmpty
            ? Let(condition.Value, c => Expression.Condition(Expression.Equal(c, Expression.Constant(1)), yes,
                Expression.Condition(Expression.Equal(c, Expression.Constant(0)), no, empty)))
            : Expression.Condition(condition.Value, yes, no);

    /// <summary>A row that a key names.</summary>
    public WholeCode? RowNumber(BoundNode node)
    {
        if (node is not ColumnNode { Type.Kind: ValueKind.Row } column)
        {
            return Whole(node, value => value.Row, RowNumber);
        }

        var path = RowPath.Find(source, column);
        return path.Column switch
        {
            null => new(EmptyWhole, true),
            ReferenceColumn keys => ReadWhole(RowAt(path), at => Read(nameof(ColumnReads.Key), Local(keys), at), keys.HasEmpty),
            _ => null,
        };
    }

    /// <summary>A day.</summary>
    public WholeCode? Day(BoundNode node)
    {
        switch (node)
        {
            case ColumnNode column:
                var path = RowPath.Find(source, column);
                return path.Column switch
                {
                    null => new(EmptyWhole, true),
                    DateColumn days => ReadWhole(RowAt(path), at => Read(nameof(ColumnReads.Day), Local(days), at), days.HasEmpty),
                    _ => null,
                };
            case BinaryNode { Operator: BinaryOperator.Add or BinaryOperator.Subtract } binary when !IsConstant(binary):
                var sign = binary.Operator == BinaryOperator.Add ? 1 : -1;
                return IsConstant(binary.Right) && ValueOf(binary.Right) is { } duration && Day(binary.Left) is { } day ? Shift(day, duration, sign) : null;
            case FunctionNode function when !IsConstant(function):
                return LeastDay(function);
            default:
                return Whole(node, value => value.Date.DayNumber, Day);
        }
    }

    // Beyond the calendar there is no value.
    private static WholeCode Shift(WholeCode day, FormulaValue duration, int sign)
    {
        var count = Expression.Constant((int)duration.Number.Numerator * sign);
        var method = duration.DurationUnit == DurationUnit.Days ? nameof(ColumnReads.AddDays) : nameof(ColumnReads.AddMonths);
        return new(Let(day.Value, d => Expression.Condition(Expression.Equal(d, EmptyWhole), EmptyWhole, Read(method, d, count))), true);
    }

    private WholeCode? LeastDay(FunctionNode function)
    {
        if (function.Function is not (ScalarFunction.Min or ScalarFunction.Max or ScalarFunction.Clamp) || Day(function.Arguments[0]) is not { } result)
        {
            return null;
        }

        for (var i = 1; i < function.Arguments.Length; i++)
        {
            if (Day(function.Arguments[i]) is not { } next)
            {
                return null;
            }

            var method = TakesLarger(function.Function, i) ? nameof(Math.Max) : nameof(Math.Min);
            var (left, right) = (result, next);
            result = new(
                Let(left.Value, l => Let(right.Value, r =>
                    Expression.Condition(Expression.OrElse(Expression.Equal(l, EmptyWhole), Expression.Equal(r, EmptyWhole)), EmptyWhole, Expression.Call(typeof(Math), method, null, l, r)))),
                left.MayBeEmpty || right.MayBeEmpty);
        }

        return result;
    }

    // clamp(x, least, greatest) is the larger of x and least, then the smaller of that and greatest.
    private static bool TakesLarger(ScalarFunction function, int argument) => function == ScalarFunction.Max || (function == ScalarFunction.Clamp && argument == 1);
}
