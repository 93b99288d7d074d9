using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>One formula's binding. A method that returns null has reported why; siblings are still bound, so that one pass finds more.</summary>
internal sealed partial class FormulaBinder(Formula formula, FormulaScope scope, DiagnosticBag diagnostics)
{
    // The row that names are columns of: the formula's, or that of the aggregate's set inside its parentheses.
    private TableSchema? _row = scope.Row;

    // The set of the aggregate that is being bound.
    private SetSymbol? _set;

    public BoundNode? BindRoot(FormulaType? expected)
    {
        var root = Bind(formula.Root, expected is { IsNumeric: true } numeric ? numeric.Kind : null);
        return root is not null && expected is { } type ? Expect(root, type) : root;
    }

    // The unit is what a bare number takes; null where nothing says.
    private BoundNode? Bind(FormulaSyntax syntax, ValueKind? unit) => syntax switch
    {
        NumberLiteral number => Constant(number, FormulaValue.Of(unit ?? ValueKind.Number, number.Value)),
        PercentLiteral percent => Constant(percent, FormulaValue.Of(ValueKind.Ratio, percent.Value)),
        MoneyLiteral money => Money(money),
        DateLiteral date => Constant(date, FormulaValue.Of(date.Value)),
        DurationLiteral duration => Constant(duration, FormulaValue.Of(duration.Count, duration.Unit)),
        TextLiteral text => Constant(text, FormulaValue.Of(text.Value)),
        YesNoLiteral yesNo => Constant(yesNo, FormulaValue.Of(yesNo.Value)),
        NameSyntax or MemberSyntax => Name(syntax),
        UnarySyntax unary => Unary(unary, unit),
        BinarySyntax binary => Binary(binary, unit),
        InSyntax isIn => In(isIn),
        IsEmptySyntax isEmpty => IsEmpty(isEmpty),
        CallSyntax call => Call(call, unit),
        _ => throw new InvalidOperationException($"No binding for {syntax.GetType().Name}."),
    };

    private BoundNode? Binary(BinarySyntax binary, ValueKind? unit) => binary.Operator switch
    {
        BinaryOperator.Add or BinaryOperator.Subtract => Sum(binary, unit),
        BinaryOperator.Multiply or BinaryOperator.Divide => Product(binary, unit),
        BinaryOperator.And or BinaryOperator.Or => Junction(binary),
        BinaryOperator.Otherwise => Otherwise(binary, unit),
        BinaryOperator.Where or BinaryOperator.By or BinaryOperator.Per => Fail(FormulaCodes.Unexpected, binary.OperatorSpan, $"'{formula.Source.Text.Substring(binary.OperatorSpan.Start, binary.OperatorSpan.Length)}' cannot stand here.",
            "It stands only inside the parentheses of an aggregate: sum(expansions.arr where …)."),
        _ => Comparison(binary),
    };

    private static ConstantNode Constant(FormulaSyntax syntax, FormulaValue value) => new(new(value.Kind), syntax, value);

    private ConstantNode Money(MoneyLiteral money)
    {
        if (scope.Currency is not { } currency)
        {
            Report(FormulaCodes.WrongCurrency, money.Span, $"'{TextOf(money)}' names a currency, and there is none here to compare it with.", "Write the amount without its currency.");
        }
        else if (!money.Currency.Equals(currency))
        {
            Report(FormulaCodes.WrongCurrency, money.Span, $"'{TextOf(money)}' is not in the plan's currency.", $"State it in {currency}.");
        }

        return Constant(money, FormulaValue.Of(ValueKind.Money, money.Amount));
    }

    // The node when it is of the expected type, as its key text where a reference is expected to be text; else null.
    private BoundNode? Expect(BoundNode node, FormulaType expected)
    {
        if (expected.Kind == ValueKind.Text && node.Type.Kind == ValueKind.Row && AsText(node) is { } text)
        {
            return text;
        }

        if (!IsSame(node.Type.Kind, expected.Kind) || (expected.Table is not null && node.Type.Table != expected.Table))
        {
            return Fail(FormulaCodes.WrongKind, node.Syntax.Span, $"'{TextOf(node.Syntax)}' is {KindNames.Of(node.Type)}.", $"Here {KindNames.Of(expected)} is needed.{GivesOf(node, expected)}");
        }

        return node;
    }

    // A plain number can stand where things are counted: a parameter of 10 is ten of whatever it is compared with.
    private static bool IsSame(ValueKind left, ValueKind right) =>
        left == right || (left is ValueKind.Number or ValueKind.Count && right is ValueKind.Number or ValueKind.Count);

    private BoundNode? Numeric(BoundNode? node)
    {
        if (node is null)
        {
            return null;
        }

        return node.Type.IsNumeric ? node : Fail(FormulaCodes.WrongKind, node.Syntax.Span, $"'{TextOf(node.Syntax)}' is {KindNames.Of(node.Type)}.", "Here a number is needed.");
    }

    private BoundNode? Condition(FormulaSyntax syntax) =>
        Bind(syntax, null) is { } node ? Expect(node, new(ValueKind.YesNo)) : null;

    // The key text of the row that a reference column names.
    private static ColumnNode? AsText(BoundNode node) =>
        node is ColumnNode { Type.Kind: ValueKind.Row } column ? column with { Type = new(ValueKind.Text, column.Type.MayBeEmpty) } : null;

    private string TextOf(FormulaSyntax node) => formula.TextOf(node);

    private void Report(string code, TextSpan at, string message, string? mend = null, TextSpan? related = null) =>
        diagnostics.Error(code, formula.Source.LocationAt(at.Start), message, mend, related is { } other ? formula.Source.LocationAt(other.Start) : null);

    private BoundNode? Fail(string code, TextSpan at, string message, string? mend = null, TextSpan? related = null)
    {
        Report(code, at, message, mend, related);
        return null;
    }
}
