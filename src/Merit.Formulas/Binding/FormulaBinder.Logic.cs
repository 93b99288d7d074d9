using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <content>Conditions, comparisons, and what catches empty values.</content>
internal sealed partial class FormulaBinder
{
    private BinaryNode? Junction(BinarySyntax binary)
    {
        var (left, right) = (Condition(binary.Left), Condition(binary.Right));
        return left is null || right is null
            ? null
            : new BinaryNode(new(ValueKind.YesNo, left.Type.MayBeEmpty || right.Type.MayBeEmpty), binary, binary.Operator, left, right);
    }

    private BoundNode? Otherwise(BinarySyntax binary, ValueKind? unit)
    {
        BoundNode? left, right;
        if (IsBare(binary.Left) && !IsBare(binary.Right))
        {
            right = Bind(binary.Right, unit);
            left = Bind(binary.Left, UnitOf(right) ?? unit);
        }
        else
        {
            left = Bind(binary.Left, unit);
            right = Bind(binary.Right, (IsBare(binary.Right) && !IsBare(binary.Left) ? UnitOf(left) : null) ?? unit);
        }

        if (left is null || right is null)
        {
            return null;
        }

        (left, right) = TextsAlike(left, right);
        if (!IsSame(left, right))
        {
            return Mismatch(left, right, "cannot stand for each other", "Both sides of 'otherwise' are of one kind.");
        }

        return new BinaryNode(left.Type with { MayBeEmpty = left.Type.MayBeEmpty && right.Type.MayBeEmpty }, binary, BinaryOperator.Otherwise, left, right);
    }

    private IsEmptyNode? IsEmpty(IsEmptySyntax isEmpty) =>
        Bind(isEmpty.Value, null) is { } value ? new IsEmptyNode(new(ValueKind.YesNo), isEmpty, value, isEmpty.Negated) : null;

    private BoundNode? If(CallSyntax call, ValueKind? unit)
    {
        if (!HasArguments(call, 3, 3, "if(condition, a, b)"))
        {
            return null;
        }

        var condition = Condition(call.Arguments[0]);
        var (yes, no) = Alike(call.Arguments[1], call.Arguments[2], unit);
        if (condition is null || yes is null || no is null)
        {
            return null;
        }

        (yes, no) = TextsAlike(yes, no);
        if (!IsSame(yes, no))
        {
            return Mismatch(yes, no, "cannot both be the value of 'if'", "Both branches are of one kind.");
        }

        return new IfNode(yes.Type with { MayBeEmpty = condition.Type.MayBeEmpty || yes.Type.MayBeEmpty || no.Type.MayBeEmpty }, call, condition, yes, no);
    }

    private BoundNode? Comparison(BinarySyntax binary)
    {
        var (left, right) = IsUnquoted(binary) ? (null, null) : Alike(binary.Left, binary.Right, null);
        if (left is null || right is null || Comparable(left, right) is not var (l, r))
        {
            return null;
        }

        var ordered = binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual);
        if (ordered && !l.Type.IsNumeric && l.Type.Kind != ValueKind.Date)
        {
            return Fail(FormulaCodes.WrongKind, binary.OperatorSpan, $"'{TextOf(l.Syntax)}' is {KindNames.Of(l.Type)}, which has no order.", "Only '=', '<>' and 'in' compare it.");
        }

        return new BinaryNode(new(ValueKind.YesNo, IsEmptyable(l) || IsEmptyable(r)), binary, binary.Operator, l, r);
    }

    private InNode? In(InSyntax isIn)
    {
        var value = Bind(isIn.Value, null);
        var items = ImmutableArray.CreateBuilder<BoundNode>(isIn.Items.Length);
        var isRight = value is not null;
        foreach (var syntax in isIn.Items)
        {
            var item = Bind(syntax, UnitOf(value));
            if (value is not null && item is not null && Comparable(value, item) is var (v, i))
            {
                // The value is compared by its key text when an item is text: all of them then are.
                (value, item) = (v, i);
                items.Add(item);
            }
            else
            {
                isRight = false;
            }
        }

        return isRight ? new InNode(new(ValueKind.YesNo, IsEmptyable(value!) || items.Any(IsEmptyable)), isIn, value!, items.ToImmutable(), isIn.Negated) : null;
    }

    // The two as they are compared, or null after a report.
    private (BoundNode Left, BoundNode Right)? Comparable(BoundNode left, BoundNode right)
    {
        (left, right) = TextsAlike(left, right);
        if (!IsSame(left, right) || left.Type.Kind == ValueKind.Duration)
        {
            var isQuotedDate = left.Type.Kind == ValueKind.Date && right is ConstantNode { Value.Text: { } text } && IsoDate.TryParse(text, out _);
            Mismatch(left, right, "cannot be compared", isQuotedDate ? "Dates are written without quotes: 2026-01-31." : "Both must be numbers of one unit, dates, texts or rows of one table.");
            return null;
        }

        return HasChoice(left, right) && HasChoice(right, left) ? (left, right) : null;
    }

    // A text that a column of kinds can never have makes a condition that never holds.
    private bool HasChoice(BoundNode column, BoundNode text)
    {
        if (column is not ColumnNode { Column: { Choices: { Count: > 0 } choices } schema } || text is not ConstantNode { Value.Text: { } word } || choices.Contains(word, StringComparer.Ordinal))
        {
            return true;
        }

        Report(FormulaCodes.UnknownChoice, text.Syntax.Span, $"'{word}' is no value of '{schema.Name}'.", Suggestion.Mend(word, [.. choices]));
        return false;
    }

    // kind = expansion, the quotes forgotten: a mend that a list of names would not give.
    private bool IsUnquoted(BinarySyntax binary)
    {
        if (binary.Right is not NameSyntax name || _row is null || _row.Find(name.Name) is not null || scope.Scalars.ContainsKey(name.Name) || scope.Sets.ContainsKey(name.Name) ||
            binary.Left is not NameSyntax left || _row.Find(left.Name)?.Choices.Contains(name.Name, StringComparer.Ordinal) != true)
        {
            return false;
        }

        Report(FormulaCodes.UnknownName, name.Span, $"'{name.Name}' is no name here.", $"Text stands in double quotes: \"{name.Name}\".");
        return true;
    }

    // A reference beside text is its key.
    private static (BoundNode Left, BoundNode Right) TextsAlike(BoundNode left, BoundNode right) => (left.Type.Kind, right.Type.Kind) switch
    {
        (ValueKind.Row, ValueKind.Text) => (AsText(left) ?? left, right),
        (ValueKind.Text, ValueKind.Row) => (left, AsText(right) ?? right),
        _ => (left, right),
    };

    private static bool IsSame(BoundNode left, BoundNode right) => IsSame(left.Type.Kind, right.Type.Kind) && left.Type.Table == right.Type.Table;

    // Comparing texts and rows gives yes or no even when one is empty.
    private static bool IsEmptyable(BoundNode node) => node.Type is { MayBeEmpty: true, Kind: not (ValueKind.Text or ValueKind.Row) };
}
