using Merit.Data.Amounts;
using Merit.Formulas.Binding;
using Merit.Formulas.Lookups;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Evaluation;

/// <summary>Evaluates bound formulas by walking their tree, exactly. What each node means is said at its type.</summary>
public static class FormulaEvaluator
{
    /// <summary>The value of a formula, or null when it has none.</summary>
    /// <param name="node">The formula or a part of it.</param>
    /// <param name="context">Where values are read.</param>
    public static FormulaValue? Evaluate(BoundNode node, IFormulaContext context)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(context);
        return node switch
        {
            ConstantNode constant => constant.Value,
            ColumnNode column => context.Read(column),
            ScalarNode scalar => context.Read(scalar.Symbol),
            AggregateNode aggregate => context.Read(aggregate),
            StandardMeasureNode measure => context.Read(measure),
            PooledNode pooled => context.Read(pooled),
            GrainNode grain => context.Read(grain),
            UnaryNode unary => Unary(unary, Evaluate(unary.Operand, context)),
            BinaryNode binary => Binary(binary, context),
            IfNode choice => If(choice, context),
            InNode isIn => In(isIn, context),
            IsEmptyNode isEmpty => FormulaValue.Of(Evaluate(isEmpty.Value, context) is null != isEmpty.Negated),
            FunctionNode function => Function(function, context),
            LookupNode lookup => lookup.ValueIn(context),
            _ => throw new InvalidOperationException($"No evaluation for {node.GetType().Name}."),
        };
    }

    private static FormulaValue? Unary(UnaryNode node, FormulaValue? operand) => (operand, node.Operator) switch
    {
        (null, _) => null,
        ({ } value, UnaryOperator.Not) => FormulaValue.Of(!value.IsYes),
        ({ } value, _) => FormulaValue.Of(node.Type.Kind, -value.Number),
    };

    private static FormulaValue? If(IfNode node, IFormulaContext context)
    {
        if (Evaluate(node.Condition, context) is not { } condition)
        {
            return null;
        }

        return Evaluate(condition.IsYes ? node.WhenTrue : node.WhenFalse, context);
    }

    private static FormulaValue? Binary(BinaryNode node, IFormulaContext context)
    {
        var left = Evaluate(node.Left, context);
        switch (node.Operator)
        {
            case BinaryOperator.Otherwise:
                return left ?? Evaluate(node.Right, context);
            case BinaryOperator.And or BinaryOperator.Or:
                // Either side decides alone: no and anything is no, yes or anything is yes, even when the other is empty.
                var deciding = node.Operator == BinaryOperator.Or;
                if (left is { } l && l.IsYes == deciding)
                {
                    return left;
                }

                var right = Evaluate(node.Right, context);
                var decides = right is { } r && r.IsYes == deciding;
                return decides || left is not null ? right : null;
            default:
                return Combine(node, left, Evaluate(node.Right, context));
        }
    }

    private static FormulaValue? Combine(BinaryNode node, FormulaValue? left, FormulaValue? right)
    {
        if (left is not { } l || right is not { } r)
        {
            return IsEquality(node) && IsIdentity(node.Left.Type.Kind) ? FormulaValue.Of(node.Operator == BinaryOperator.NotEqual) : null;
        }

        return node.Operator switch
        {
            BinaryOperator.Equal => FormulaValue.Of(Compare(l, r) == 0),
            BinaryOperator.NotEqual => FormulaValue.Of(Compare(l, r) != 0),
            BinaryOperator.Less => FormulaValue.Of(Compare(l, r) < 0),
            BinaryOperator.LessOrEqual => FormulaValue.Of(Compare(l, r) <= 0),
            BinaryOperator.Greater => FormulaValue.Of(Compare(l, r) > 0),
            BinaryOperator.GreaterOrEqual => FormulaValue.Of(Compare(l, r) >= 0),
            BinaryOperator.Add when l.Kind == ValueKind.Date => Days.Add(l.Date, r, 1),
            BinaryOperator.Subtract when r.Kind == ValueKind.Duration => Days.Add(l.Date, r, -1),
            BinaryOperator.Subtract when l.Kind == ValueKind.Date => FormulaValue.Of(ValueKind.Count, l.Date.DayNumber - r.Date.DayNumber),
            BinaryOperator.Add => FormulaValue.Of(node.Type.Kind, l.Number + r.Number),
            BinaryOperator.Subtract => FormulaValue.Of(node.Type.Kind, l.Number - r.Number),
            BinaryOperator.Multiply => FormulaValue.Of(node.Type.Kind, l.Number * r.Number),
            BinaryOperator.Divide => r.Number.IsZero ? null : FormulaValue.Of(node.Type.Kind, l.Number / r.Number),
            _ => throw new InvalidOperationException($"No evaluation for {node.Operator}."),
        };
    }

    private static FormulaValue? In(InNode node, IFormulaContext context)
    {
        var isIdentity = IsIdentity(node.Value.Type.Kind);
        var value = Evaluate(node.Value, context);
        if (value is null)
        {
            return isIdentity ? FormulaValue.Of(node.Negated) : null;
        }

        var isUnknown = false;
        foreach (var item in node.Items)
        {
            if (Evaluate(item, context) is not { } other)
            {
                isUnknown |= !isIdentity;
            }
            else if (Compare(value.Value, other) == 0)
            {
                return FormulaValue.Of(!node.Negated);
            }
        }

        return isUnknown ? null : FormulaValue.Of(node.Negated);
    }

    private static FormulaValue? Function(FunctionNode node, IFormulaContext context)
    {
        var values = new FormulaValue[node.Arguments.Length];
        var isEmpty = false;
        for (var i = 0; i < values.Length; i++)
        {
            var value = Evaluate(node.Arguments[i], context);
            isEmpty |= value is null;
            values[i] = value.GetValueOrDefault();
        }

        if (isEmpty)
        {
            return null;
        }

        return node.Function switch
        {
            ScalarFunction.Min => values.Aggregate((a, b) => Compare(b, a) < 0 ? b : a),
            ScalarFunction.Max => values.Aggregate((a, b) => Compare(b, a) > 0 ? b : a),
            // The upper bound wins where the bounds cross.
            ScalarFunction.Clamp => new[] { Compare(values[0], values[1]) < 0 ? values[1] : values[0], values[2] }.Aggregate((a, b) => Compare(b, a) < 0 ? b : a),
            ScalarFunction.Abs => FormulaValue.Of(node.Type.Kind, values[0].Number.Abs()),
            ScalarFunction.Round => values[1].Number.Sign <= 0 ? null : FormulaValue.Of(node.Type.Kind, Rounding.ToMultiple(values[0].Number, values[1].Number, node.Mode)),
            ScalarFunction.Year => FormulaValue.Of(ValueKind.Number, values[0].Date.Year),
            ScalarFunction.Month => FormulaValue.Of(ValueKind.Number, values[0].Date.Month),
            ScalarFunction.DaysBetween => FormulaValue.Of(ValueKind.Count, values[1].Date.DayNumber - values[0].Date.DayNumber),
            ScalarFunction.ReadDate => Days.TryRead(values[0].Text, out var date) ? FormulaValue.Of(date) : null,
            ScalarFunction.ReadNumber => Ratio.TryParse(values[0].Text, out var number) ? FormulaValue.Of(node.Type.Kind, number) : null,
            ScalarFunction.JoinText => FormulaValue.Of(string.Concat(values.Select(v => v.ToString()))),
            _ => throw new InvalidOperationException($"No evaluation for {node.Function}."),
        };
    }

    /// <summary>The order of two values of one kind: texts as ordinals, dates by day, all others as numbers.</summary>
    public static int Compare(FormulaValue left, FormulaValue right) => left.Kind switch
    {
        ValueKind.Text => string.CompareOrdinal(left.Text, right.Text),
        ValueKind.Date => left.Date.CompareTo(right.Date),
        _ => left.Number.CompareTo(right.Number),
    };

    private static bool IsEquality(BinaryNode node) => node.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual;

    // Texts and rows are the same or not; "no value" is the same as nothing.
    private static bool IsIdentity(ValueKind kind) => kind is ValueKind.Text or ValueKind.Row;
}
