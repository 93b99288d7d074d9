using Merit.Data.Amounts;
using Merit.Formulas.Evaluation;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <content>Arithmetic and the units of bare numbers.</content>
internal sealed partial class FormulaBinder
{
    private UnaryNode? Unary(UnarySyntax unary, ValueKind? unit)
    {
        var operand = unary.Operator == UnaryOperator.Not ? Condition(unary.Operand) : Numeric(Bind(unary.Operand, unit));
        return operand is null ? null : new UnaryNode(operand.Type, unary, unary.Operator, operand);
    }

    private BoundNode? Sum(BinarySyntax binary, ValueKind? unit)
    {
        var (left, right) = Alike(binary.Left, binary.Right, unit);
        if (left is null || right is null)
        {
            return null;
        }

        var adds = binary.Operator == BinaryOperator.Add;
        ValueKind? kind = (left.Type.Kind, right.Type.Kind) switch
        {
            (ValueKind.Date, ValueKind.Duration) => ValueKind.Date,
            (ValueKind.Date, ValueKind.Date) when !adds => ValueKind.Count,
            (ValueKind.Number, ValueKind.Count) or (ValueKind.Count, ValueKind.Number) => ValueKind.Count,
            _ when left.Type.IsNumeric && left.Type.Kind == right.Type.Kind => left.Type.Kind,
            _ => null,
        };
        if (kind is null)
        {
            var mend = left.Type.Kind == ValueKind.Date && IsBare(binary.Right) ? $"Say of what: '{TextOf(binary.Right)} days'." : "Both must be numbers of one unit, or a date and a duration.";
            return Mismatch(left, right, adds ? "cannot be added" : "cannot be subtracted", mend);
        }

        return new BinaryNode(new(kind.Value, left.Type.MayBeEmpty || right.Type.MayBeEmpty), binary, binary.Operator, left, right);
    }

    private BoundNode? Product(BinarySyntax binary, ValueKind? unit)
    {
        var (leftIsBare, rightIsBare, divides) = (IsBare(binary.Left), IsBare(binary.Right), binary.Operator == BinaryOperator.Divide);
        // A plain factor has no unit; the other factor, or the dividend, may take the unit that is wanted of the whole.
        var left = Numeric(Bind(binary.Left, rightIsBare ? unit : null));
        var right = Numeric(Bind(binary.Right, leftIsBare && !rightIsBare && !divides ? unit : null));
        if (left is null || right is null)
        {
            return null;
        }

        var (l, r) = (left.Type.Kind, right.Type.Kind);
        ValueKind? kind = (leftIsBare, rightIsBare) switch
        {
            (true, true) when divides && unit is null => ValueKind.Ratio,
            (true, true) => l == ValueKind.Number ? r : l,
            (false, true) => l,
            (true, false) when divides => r == ValueKind.Money ? null : ValueKind.Ratio,
            (true, false) => r,
            _ => divides ? UnitTable.Divide(l, r) : UnitTable.Multiply(l, r),
        };
        if (kind is null)
        {
            return Mismatch(left, right, divides ? "cannot be divided" : "cannot be multiplied", divides ? "Only money is divided by money." : "Money is multiplied by a ratio, a count or a number.");
        }

        var mayBeEmpty = left.Type.MayBeEmpty || right.Type.MayBeEmpty;
        if (divides)
        {
            var divisor = ConstantOf(right);
            if (divisor is { IsZero: true })
            {
                return Fail(FormulaCodes.DivisionByZero, right.Syntax.Span, $"'{TextOf(right.Syntax)}' is zero, so the quotient never has a value.");
            }

            mayBeEmpty |= divisor is null;
        }

        return new BinaryNode(new(kind.Value, mayBeEmpty), binary, binary.Operator, left, right);
    }

    // Two values of which a bare number takes the other's unit.
    private (BoundNode? Left, BoundNode? Right) Alike(FormulaSyntax left, FormulaSyntax right, ValueKind? unit)
    {
        if (IsBare(left) && !IsBare(right))
        {
            var known = Bind(right, unit);
            return (Bind(left, UnitOf(known) ?? unit), known);
        }

        unit ??= IsBare(left) && (Divides(left) || Divides(right)) ? ValueKind.Ratio : null;
        var first = Bind(left, unit);
        return (first, Bind(right, (IsBare(right) && !IsBare(left) ? UnitOf(first) : null) ?? unit));
    }

    // A bare quotient that nothing gives a unit is a ratio, and so are the numbers beside it.
    private static bool Divides(FormulaSyntax bare) => bare.DescendantsAndSelf().Any(s => s is BinarySyntax { Operator: BinaryOperator.Divide });

    private static ValueKind? UnitOf(BoundNode? node) => node is { Type.IsNumeric: true } ? node.Type.Kind : null;

    // Whether a value is made of numbers alone, so that it takes a unit from what it stands beside.
    private static bool IsBare(FormulaSyntax syntax) => syntax switch
    {
        NumberLiteral => true,
        UnarySyntax { Operator: UnaryOperator.Negate } unary => IsBare(unary.Operand),
        BinarySyntax { Operator: <= BinaryOperator.Divide or BinaryOperator.Otherwise } binary => IsBare(binary.Left) && IsBare(binary.Right),
        CallSyntax { Function: "number" } => true,
        CallSyntax { Function: "if", Arguments.Length: 3 } call => IsBare(call.Arguments[1]) && IsBare(call.Arguments[2]),
        CallSyntax { Function: "round", Arguments.Length: 3 } call => IsBare(call.Arguments[0]),
        CallSyntax { Function: "min" or "max" or "clamp" or "abs", Arguments.Length: > 0 } call => call.Arguments.All(IsBare),
        _ => false,
    };

    // The value of a node that reads nothing, or null.
    private static Ratio? ConstantOf(BoundNode node) =>
        node.DescendantsAndSelf().All(n => IsFixed(n) || n is Lookups.LookupNode)
            ? FormulaEvaluator.Evaluate(node, NothingToRead.Instance)?.Number
            : null;

    private BoundNode? Mismatch(BoundNode left, BoundNode right, string cannot, string mend) =>
        Fail(FormulaCodes.Units, left.Syntax.Span, $"'{TextOf(left.Syntax)}' is {KindNames.Of(left.Type)} and '{TextOf(right.Syntax)}' is {KindNames.Of(right.Type)}: they {cannot}.", mend, right.Syntax.Span);
}
