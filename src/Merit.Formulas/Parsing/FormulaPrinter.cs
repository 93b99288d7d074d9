using System.Globalization;
using System.Numerics;
using System.Text;
using Merit.Data.Amounts;
using Merit.Data.Time;
using Merit.Formulas.Syntax;

namespace Merit.Formulas.Parsing;

/// <summary>Writes a formula in its one canonical form: one space around operators and after commas, no parenthesis that changes nothing.</summary>
public static class FormulaPrinter
{
    /// <summary>The text of a formula; reading it gives the same tree, spans aside.</summary>
    public static string Print(FormulaSyntax node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var text = new StringBuilder();
        Write(text, node, Precedence.Argument);
        return text.ToString();
    }

    private static void Write(StringBuilder text, FormulaSyntax node, int least)
    {
        var inParentheses = Precedence.Of(node) < least;
        text.Append(inParentheses ? "(" : "");
        switch (node)
        {
            case BinarySyntax binary:
                // Left-associative, except that a comparison beside a comparison takes parentheses on both sides.
                var binds = Precedence.Of(binary.Operator);
                Write(text, binary.Left, binds == Precedence.Comparison ? binds + 1 : binds);
                text.Append(' ').Append(Precedence.TextOf(binary.Operator)).Append(' ');
                Write(text, binary.Right, Math.Max(binds + 1, Precedence.Otherwise));
                break;
            case UnarySyntax unary:
                text.Append(unary.Operator == UnaryOperator.Negate ? "-" : "not ");
                Write(text, unary.Operand, Precedence.Of(unary));
                break;
            case InSyntax isIn:
                Write(text, isIn.Value, Precedence.Sum);
                WriteList(text.Append(isIn.Negated ? " not in " : " in "), isIn.Items, Precedence.Otherwise);
                break;
            case IsEmptySyntax isEmpty:
                Write(text, isEmpty.Value, Precedence.Sum);
                text.Append(isEmpty.Negated ? " is not empty" : " is empty");
                break;
            case CallSyntax call:
                WriteList(text.Append(call.Function), call.Arguments, Precedence.Argument);
                break;
            case MemberSyntax member:
                Write(text, member.Target, Precedence.Primary);
                text.Append('.').Append(member.Name);
                break;
            default:
                text.Append(LiteralOrName(node));
                break;
        }

        text.Append(inParentheses ? ")" : "");
    }

    private static void WriteList(StringBuilder text, IEnumerable<FormulaSyntax> items, int least)
    {
        text.Append('(');
        var first = true;
        foreach (var item in items)
        {
            text.Append(first ? "" : ", ");
            Write(text, item, least);
            first = false;
        }

        text.Append(')');
    }

    private static string LiteralOrName(FormulaSyntax node) => node switch
    {
        NameSyntax name => name.Name,
        NumberLiteral number => Decimal(number.Value),
        PercentLiteral percent => Decimal(percent.Value * 100) + "%",
        MoneyLiteral money => $"{Decimal(money.Amount)} {money.Currency.Code}",
        DateLiteral date => IsoDate.Format(date.Value),
        DurationLiteral duration => duration.ToText(),
        TextLiteral literal => $"\"{literal.Value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        YesNoLiteral yesNo => yesNo.Value ? "true" : "false",
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no literal or name."),
    };

    // Literals were decimals when they were read; a value that is no decimal cannot be written as one.
    private static string Decimal(Ratio value)
    {
        var (scaled, decimals) = (value, 0);
        while (!scaled.IsWhole)
        {
            (scaled, decimals) = decimals < 1000 ? (scaled * 10, decimals + 1) : throw new InvalidOperationException($"{value} is no decimal number.");
        }

        var digits = BigInteger.Abs(scaled.Numerator).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return (value.Sign < 0 ? "-" : "") + (decimals == 0 ? digits : digits.Insert(digits.Length - decimals, "."));
    }
}
