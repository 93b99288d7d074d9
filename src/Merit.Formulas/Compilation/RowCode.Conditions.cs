using System.Linq.Expressions;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Compilation;

/// <content>Conditions: a boolean where every row has an answer, else yes, no or none.</content>
internal sealed partial class RowCode
{
    /// <summary>Yes or no.</summary>
    public YesNoCode? YesNo(BoundNode node)
    {
        if (IsConstant(node))
        {
            return ValueOf(node) is { } value ? new(Expression.Constant(value.IsYes), false) : new(EmptyWhole, true);
        }

        return node switch
        {
            ColumnNode column => YesNoColumn(column),
            UnaryNode { Operator: UnaryOperator.Not } unary => YesNo(unary.Operand) is { } operand ? Not(operand) : null,
            IfNode choice => YesNo(choice.Condition) is { } condition && YesNo(choice.WhenTrue) is { } yes && YesNo(choice.WhenFalse) is { } no
                ? new(Choose(condition, yes.State, no.State, EmptyWhole), true)
                : null,
            IsEmptyNode isEmpty => IsEmpty(isEmpty.Value) is { } empty ? NotIf(isEmpty.Negated, empty) : null,
            InNode isIn => In(isIn),
            BinaryNode { Operator: BinaryOperator.And or BinaryOperator.Or } binary => YesNo(binary.Left) is { } left && YesNo(binary.Right) is { } right ? Junction(left, right, binary.Operator) : null,
            BinaryNode { Operator: BinaryOperator.Otherwise } binary => YesNo(binary.Left) is { } left && YesNo(binary.Right) is { } right
                ? new(Let(left.State, l => Expression.Condition(Expression.Equal(l, EmptyWhole), right.State, l)), true)
                : null,
            BinaryNode binary => Comparison(binary.Operator, binary.Left, binary.Right),
            _ => null,
        };
    }

    private YesNoCode? YesNoColumn(ColumnNode node)
    {
        var path = RowPath.Find(source, node);
        return path.Column switch
        {
            null => new(EmptyWhole, true),
            YesNoColumn column => new(ReadWhole(RowAt(path), at => Read(nameof(ColumnReads.State), Local(column), at), true).Value, true),
            _ => null,
        };
    }

    private static YesNoCode NotIf(bool negated, Expression condition) => new(negated ? Expression.Not(condition) : condition, false);

    private static YesNoCode Not(YesNoCode operand) =>
        operand.MayBeEmpty
            ? new(Let(operand.Value, v => Expression.Condition(Expression.LessThan(v, Expression.Constant(0)), v, Expression.Subtract(Expression.Constant(1), v))), true)
            : new(Expression.Not(operand.Value), false);

    // Either side decides alone; else none when one is none.
    private static YesNoCode Junction(YesNoCode left, YesNoCode right, BinaryOperator @operator)
    {
        var isOr = @operator == BinaryOperator.Or;
        if (!left.MayBeEmpty && !right.MayBeEmpty)
        {
            return new(isOr ? Expression.OrElse(left.Value, right.Value) : Expression.AndAlso(left.Value, right.Value), false);
        }

        var decides = Expression.Constant(isOr ? 1 : 0);
        var state = Let(left.State, l => Expression.Condition(Expression.Equal(l, decides), decides,
            Let(right.State, r => Expression.Condition(Expression.OrElse(Expression.Equal(r, decides), Expression.NotEqual(l, EmptyWhole)), r, EmptyWhole))));
        return new(state, true);
    }

    private YesNoCode? Comparison(BinaryOperator @operator, BoundNode left, BoundNode right)
    {
        switch (left.Type.Kind)
        {
            case ValueKind.Text or ValueKind.Row:
                var same = left.Type.Kind == ValueKind.Text ? SameText(left, right) : SameRow(left, right);
                return same is null ? null : NotIf(@operator == BinaryOperator.NotEqual, same);
            case ValueKind.Date:
                return Day(left) is { } l && Day(right) is { } r ? Compare(@operator, l, r) : null;
            case ValueKind.YesNo:
                // No is 0 and yes 1, as whole numbers -1 is none.
                return YesNo(left) is { } a && YesNo(right) is { } b ? Compare(@operator, new(a.State, a.MayBeEmpty), new(b.State, b.MayBeEmpty)) : null;
            default:
                return Number(left) is { } x && Number(right) is { } y && Shared(x, y) is var (_, sx, sy) ? Compare(@operator, x, y, sx, sy) : null;
        }
    }

    private static YesNoCode Compare(BinaryOperator @operator, NumberCode left, NumberCode right, long leftFactor, long rightFactor)
    {
        var mayBeEmpty = left.MayBeEmpty || right.MayBeEmpty;
        var value = BothFilled(left, right, EmptyWhole, (l, r) =>
        {
            var holds = Compared(@operator, Times(l, leftFactor), Times(r, rightFactor));
            return mayBeEmpty ? new YesNoCode(holds, false).State : holds;
        });
        return new(value, mayBeEmpty);
    }

    private static YesNoCode Compare(BinaryOperator @operator, WholeCode left, WholeCode right)
    {
        if (!left.MayBeEmpty && !right.MayBeEmpty)
        {
            return new(Compared(@operator, left.Value, right.Value), false);
        }

        return new(
            Let(left.Value, l => Let(right.Value, r => Expression.Condition(
                Expression.OrElse(Expression.Equal(l, EmptyWhole), Expression.Equal(r, EmptyWhole)), EmptyWhole, new YesNoCode(Compared(@operator, l, r), false).State))),
            true);
    }

    private static BinaryExpression Compared(BinaryOperator @operator, Expression left, Expression right) => @operator switch
    {
        BinaryOperator.Equal => Expression.Equal(left, right),
        BinaryOperator.NotEqual => Expression.NotEqual(left, right),
        BinaryOperator.Less => Expression.LessThan(left, right),
        BinaryOperator.LessOrEqual => Expression.LessThanOrEqual(left, right),
        BinaryOperator.Greater => Expression.GreaterThan(left, right),
        BinaryOperator.GreaterOrEqual => Expression.GreaterThanOrEqual(left, right),
        _ => throw new InvalidOperationException($"{@operator} compares nothing."),
    };

    private YesNoCode? In(InNode node)
    {
        YesNoCode? any = null;
        foreach (var item in node.Items)
        {
            if (Comparison(BinaryOperator.Equal, node.Value, item) is not { } equal)
            {
                return null;
            }

            any = any is null ? equal : Junction(any, equal, BinaryOperator.Or);
        }

        return node.Negated ? Not(any!) : any;
    }

    private BinaryExpression? IsEmpty(BoundNode node)
    {
        switch (node.Type.Kind)
        {
            case ValueKind.Text:
                return Text(node) is { } text ? Expression.Equal(text.Value, EmptyWhole) : null;
            case ValueKind.Row:
                return RowNumber(node) is { } row ? Expression.Equal(row.Value, EmptyWhole) : null;
            case ValueKind.Date:
                return Day(node) is { } day ? Expression.Equal(day.Value, EmptyWhole) : null;
            case ValueKind.YesNo:
                return YesNo(node) is { } yesNo ? Expression.Equal(yesNo.State, EmptyWhole) : null;
            default:
                return Number(node) is { } number ? Expression.Equal(number.Value, EmptyNumber) : null;
        }
    }
}
