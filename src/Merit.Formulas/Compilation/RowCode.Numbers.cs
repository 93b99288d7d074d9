using System.Linq.Expressions;
using System.Numerics;
using Merit.Data.Amounts;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Lookups;
using Merit.Formulas.Syntax;

namespace Merit.Formulas.Compilation;

/// <content>Numbers: each node's denominator is constant and its magnitude bounded.</content>
internal sealed partial class RowCode
{
    /// <summary>A number.</summary>
    public NumberCode? Number(BoundNode node)
    {
        var code = IsConstant(node) ? Constant(ValueOf(node)?.Number) : Variable(node);
        return code is { Fits: true } ? code : null;
    }

    private static NumberCode? Constant(Ratio? value)
    {
        if (value is not { } number)
        {
            return new(EmptyNumber, BigInteger.One, BigInteger.Zero, true);
        }

        var bound = BigInteger.Abs(number.Numerator);
        return bound <= NumberCode.Largest ? new(Expression.Constant((long)number.Numerator), number.Denominator, bound, false, number) : null;
    }

    private NumberCode? Variable(BoundNode node) => node switch
    {
        ColumnNode column => Column(column),
        UnaryNode { Operator: UnaryOperator.Negate } unary => Number(unary.Operand) is { } operand ? Map(operand, operand.Denominator, operand.Bound, Expression.Negate) : null,
        IfNode choice => Choice(choice),
        FunctionNode function => Function(function),
        LookupNode lookup => Lookup(lookup),
        BinaryNode { Operator: BinaryOperator.Otherwise } binary => Otherwise(binary),
        BinaryNode { Operator: BinaryOperator.Subtract, Left.Type.Kind: Types.ValueKind.Date } binary => DaysApart(binary.Right, binary.Left),
        BinaryNode { Operator: BinaryOperator.Multiply } binary => Number(binary.Left) is { } left && Number(binary.Right) is { } right ? Product(left, right) : null,
        BinaryNode { Operator: BinaryOperator.Divide } binary => Number(binary.Left) is { } left && Number(binary.Right) is { Constant: { IsZero: false } divisor } && Constant(1 / divisor) is { } factor
            ? Product(left, factor)
            : null,
        BinaryNode binary => Sum(binary),
        _ => null,
    };

    private NumberCode? Sum(BinaryNode node)
    {
        Func<Expression, Expression, Expression> join = node.Operator == BinaryOperator.Add ? Expression.Add : Expression.Subtract;
        return Number(node.Left) is { } left && Number(node.Right) is { } right ? Join(left, right, (l, r) => l + r, join) : null;
    }

    private NumberCode? Column(ColumnNode node)
    {
        var path = RowPath.Find(source, node);
        if (path.Column is null)
        {
            return Constant(null);
        }

        if (path.Column is not NumberColumn column)
        {
            return null;
        }

        var row = RowAt(path);
        Expression ReadAt(Expression at) => Read(nameof(ColumnReads.Number), Local(column), at);
        var value = row.MayBeEmpty ? Let(row.Value, at => Expression.Condition(Expression.LessThan(at, Expression.Constant(0)), EmptyNumber, ReadAt(at))) : ReadAt(row.Value);
        return new(value, column.Denominator, column.LargestMagnitude, row.MayBeEmpty || column.HasEmpty);
    }

    private static NumberCode Map(NumberCode operand, BigInteger denominator, BigInteger bound, Func<Expression, Expression> map) =>
        new(operand.MayBeEmpty ? Let(operand.Value, v => Expression.Condition(Expression.Equal(v, EmptyNumber), EmptyNumber, map(v))) : map(operand.Value), denominator, bound, operand.MayBeEmpty);

    // Two numbers brought over one denominator; null when that does not fit.
    private static NumberCode? Join(NumberCode left, NumberCode right, Func<BigInteger, BigInteger, BigInteger> bound, Func<Expression, Expression, Expression> join)
    {
        if (Shared(left, right) is not var (denominator, l, r))
        {
            return null;
        }

        var value = BothFilled(left, right, EmptyNumber, (a, b) => join(Times(a, l), Times(b, r)));
        return new(value, denominator, bound(left.Bound * l, right.Bound * r), left.MayBeEmpty || right.MayBeEmpty);
    }

    // The least common denominator and the factors that lead to it, when the scaled numerators fit.
    private static (BigInteger Denominator, long Left, long Right)? Shared(NumberCode left, NumberCode right)
    {
        var common = BigInteger.GreatestCommonDivisor(left.Denominator, right.Denominator);
        var denominator = left.Denominator / common * right.Denominator;
        var (l, r) = (denominator / left.Denominator, denominator / right.Denominator);
        return denominator <= NumberCode.Largest && left.Bound * l <= NumberCode.Largest && right.Bound * r <= NumberCode.Largest ? (denominator, (long)l, (long)r) : null;
    }

    private static Expression Scaled(NumberCode code, long factor) => factor == 1 ? code.Value : Map(code, code.Denominator, code.Bound, v => Times(v, factor)).Value;

    private static Expression Times(Expression value, long factor) => factor == 1 ? value : Expression.Multiply(value, Expression.Constant(factor));

    private static Expression BothFilled(NumberCode left, NumberCode right, Expression empty, Func<Expression, Expression, Expression> join) =>
        Let(left.Value, l => Let(right.Value, r =>
        {
            Expression? isEmpty = left.MayBeEmpty ? Expression.Equal(l, EmptyNumber) : null;
            isEmpty = right.MayBeEmpty ? Either(isEmpty, Expression.Equal(r, EmptyNumber)) : isEmpty;
            return isEmpty is null ? join(l, r) : Expression.Condition(isEmpty, empty, join(l, r));
        }));

    private static NumberCode? Product(NumberCode left, NumberCode right)
    {
        if (left.Constant is not null && right.Constant is null)
        {
            (left, right) = (right, left);
        }

        if (right.Constant is { } factor)
        {
            // Cancelling first keeps denominators small: cents times a twentieth are 2000ths, times five twentieths.
            var common = BigInteger.GreatestCommonDivisor(factor.Numerator, left.Denominator);
            var (over, under) = common.IsZero ? (factor.Numerator, factor.Denominator) : (factor.Numerator / common, left.Denominator / common * factor.Denominator);
            var bound = left.Bound * BigInteger.Abs(over);
            return bound <= NumberCode.Largest ? Map(left, under, bound, v => Times(v, (long)over)) : null;
        }

        var largest = left.Bound * right.Bound;
        return largest <= NumberCode.Largest
            ? new(BothFilled(left, right, EmptyNumber, Expression.Multiply), left.Denominator * right.Denominator, largest, left.MayBeEmpty || right.MayBeEmpty)
            : null;
    }

    private NumberCode? Choice(IfNode node)
    {
        if (YesNo(node.Condition) is not { } condition || Number(node.WhenTrue) is not { } yes || Number(node.WhenFalse) is not { } no || Shared(yes, no) is not var (denominator, l, r))
        {
            return null;
        }

        var value = Choose(condition, Scaled(yes, l), Scaled(no, r), EmptyNumber);
        return new(value, denominator, BigInteger.Max(yes.Bound * l, no.Bound * r), condition.MayBeEmpty || yes.MayBeEmpty || no.MayBeEmpty);
    }

    private NumberCode? Otherwise(BinaryNode node)
    {
        if (Number(node.Left) is not { } left || Number(node.Right) is not { } right || Shared(left, right) is not var (denominator, l, r))
        {
            return null;
        }

        var other = Scaled(right, r);
        var value = left.MayBeEmpty ? Let(left.Value, v => Expression.Condition(Expression.Equal(v, EmptyNumber), other, Times(v, l))) : Times(left.Value, l);
        return new(value, denominator, BigInteger.Max(left.Bound * l, right.Bound * r), left.MayBeEmpty && right.MayBeEmpty);
    }

    private NumberCode? Function(FunctionNode node) => node.Function switch
    {
        ScalarFunction.Min or ScalarFunction.Max or ScalarFunction.Clamp => Least(node),
        ScalarFunction.Abs => Number(node.Arguments[0]) is { } operand ? Map(operand, operand.Denominator, operand.Bound, v => Expression.Call(typeof(Math), nameof(Math.Abs), null, v)) : null,
        ScalarFunction.Round => Round(node),
        ScalarFunction.Year => OfDay(node.Arguments[0], nameof(ColumnReads.Year), DateOnly.MaxValue.Year),
        ScalarFunction.Month => OfDay(node.Arguments[0], nameof(ColumnReads.Month), 12),
        ScalarFunction.DaysBetween => DaysApart(node.Arguments[0], node.Arguments[1]),
        _ => null,
    };

    private NumberCode? Least(FunctionNode node)
    {
        var result = Number(node.Arguments[0]);
        for (var i = 1; i < node.Arguments.Length && result is not null; i++)
        {
            var method = TakesLarger(node.Function, i) ? nameof(Math.Max) : nameof(Math.Min);
            result = Number(node.Arguments[i]) is { } next ? Join(result, next, BigInteger.Max, (l, r) => Expression.Call(typeof(Math), method, null, l, r)) : null;
        }

        return result;
    }

    private NumberCode? Round(FunctionNode node)
    {
        if (Number(node.Arguments[0]) is not { } value || Number(node.Arguments[1]) is not { Constant: { Sign: > 0 } to })
        {
            return null;
        }

        // v/d rounded to multiples of p/q: the whole number nearest to v q / (d p), times p, over q.
        var (over, under) = (to.Denominator, value.Denominator * to.Numerator);
        var common = BigInteger.GreatestCommonDivisor(over, under);
        (over, under) = (over / common, under / common);
        var bound = ((value.Bound * over / under) + 1) * to.Numerator;
        if (value.Bound * over > NumberCode.Largest || under > NumberCode.Largest || bound > NumberCode.Largest)
        {
            return null;
        }

        Expression Rounded(Expression v) => Read(nameof(ColumnReads.RoundedQuotient), Times(v, (long)over), Expression.Constant((long)under), Expression.Constant(node.Mode));
        return Map(value, to.Denominator, bound, v => Times(Rounded(v), (long)to.Numerator));
    }

    private NumberCode? OfDay(BoundNode date, string method, int bound) =>
        Day(date) is { } day
            ? new(Let(day.Value, d => Expression.Condition(Expression.Equal(d, EmptyWhole), EmptyNumber, Read(method, d))), BigInteger.One, bound, day.MayBeEmpty)
            : null;

    private NumberCode? DaysApart(BoundNode from, BoundNode to)
    {
        if (Day(from) is not { } first || Day(to) is not { } last)
        {
            return null;
        }

        var value = Let(first.Value, f => Let(last.Value, t => Expression.Condition(
            Expression.OrElse(Expression.Equal(f, EmptyWhole), Expression.Equal(t, EmptyWhole)), EmptyNumber, Expression.Convert(Expression.Subtract(t, f), typeof(long)))));
        return new(value, BigInteger.One, DateOnly.MaxValue.DayNumber, first.MayBeEmpty || last.MayBeEmpty);
    }
}
