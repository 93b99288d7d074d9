using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Formulas.Parsing;

/// <summary>Operator precedence by a minimal binding power; see <see cref="Precedence"/>.</summary>
internal sealed partial class PrattParser(List<Token> tokens, SourceText source, DiagnosticBag diagnostics)
{
    private int _at;
    private int _depth;

    private Token Current => tokens[_at];

    /// <summary>The whole formula, or null after an error that was reported.</summary>
    public FormulaSyntax? ParseFormula()
    {
        try
        {
            if (Current.Kind == TokenKind.End)
            {
                throw Fail(FormulaCodes.Missing, Current, "There is no formula.", "Write a number, a name or a call.");
            }

            var root = Expression(Precedence.Otherwise);
            return Current.Kind == TokenKind.End ? root : throw Unexpected();
        }
        catch (StopException)
        {
            return null;
        }
    }

    private FormulaSyntax Expression(int least)
    {
        if (++_depth > FormulaParser.DeepestNesting)
        {
            throw Fail(FormulaCodes.TooDeep, Current, "The formula nests deeper than '200' levels.", "Name its parts as parameters or measures.");
        }

        var start = Current.Span.Start;
        var left = Prefix(least);
        while (Infix(left, start, least) is { } wider)
        {
            left = wider;
        }

        _depth--;
        return left;
    }

    private FormulaSyntax Prefix(int least)
    {
        var token = Current;
        if (token.IsSymbol("-"))
        {
            _at++;
            var operand = Expression(Precedence.Negation);
            return new UnarySyntax(From(token.Span.Start), UnaryOperator.Negate, operand);
        }

        if (token.IsKeyword("not"))
        {
            if (least > Precedence.Not)
            {
                throw Fail(FormulaCodes.Unexpected, token, "'not' cannot stand after an operator that binds tighter.", "Put 'not …' in parentheses.");
            }

            _at++;
            var operand = Expression(Precedence.Not);
            return new UnarySyntax(From(token.Span.Start), UnaryOperator.Not, operand);
        }

        return Members(Primary(), token.Span.Start);
    }

    // To the end of the last token: an operand's parentheses belong to the operator's text, and not to the operand's.
    private TextSpan From(int start) => new(start, tokens[_at - 1].Span.End - start);

    private FormulaSyntax? Infix(FormulaSyntax left, int start, int least)
    {
        var token = Current;
        if (token.Kind is not (TokenKind.Symbol or TokenKind.Keyword))
        {
            return null;
        }

        if (token.Text is "is" or "in" || (token.IsKeyword("not") && tokens[_at + 1].IsKeyword("in")))
        {
            if (least > Precedence.Comparison)
            {
                return null;
            }

            return NoChain(token.Text == "is" ? IsEmpty(left, start) : In(left, start));
        }

        if (Precedence.Find(token.Text) is not { } @operator || Precedence.Of(@operator) is var binds && binds < least)
        {
            return null;
        }

        _at++;
        var right = Expression(Math.Max(Precedence.Of(@operator) + 1, Precedence.Otherwise));
        var node = new BinarySyntax(From(start), @operator, token.Span, left, right);
        return Precedence.Of(@operator) == Precedence.Comparison ? NoChain(node) : node;
    }

    private FormulaSyntax NoChain(FormulaSyntax comparison)
    {
        var next = Current;
        var compares = next.Text is "=" or "<>" or "<" or "<=" or ">" or ">=" or "is" or "in" || (next.Text == "not" && tokens[_at + 1].IsKeyword("in"));
        if (next.Kind is TokenKind.Symbol or TokenKind.Keyword && compares)
        {
            throw Fail(FormulaCodes.Unexpected, next, $"'{next.Text}' cannot follow a comparison.", "Comparisons do not chain: join two with 'and', or use parentheses.");
        }

        return comparison;
    }

    private IsEmptySyntax IsEmpty(FormulaSyntax value, int start)
    {
        _at++;
        var negated = Current.IsKeyword("not");
        _at += negated ? 1 : 0;
        if (!Current.IsKeyword("empty"))
        {
            throw Fail(FormulaCodes.Unexpected, Current, $"{Quoted(Current)} cannot follow 'is'.", "Write 'is empty' or 'is not empty'; to compare, use '='.");
        }

        _at++;
        return new(From(start), value, negated);
    }

    private InSyntax In(FormulaSyntax value, int start)
    {
        var negated = Current.IsKeyword("not");
        _at += negated ? 2 : 1;
        if (!Current.IsSymbol("("))
        {
            throw Fail(FormulaCodes.Unexpected, Current, $"{Quoted(Current)} cannot follow 'in'.", "Write a list in parentheses: in (\"churn\", \"contraction\").");
        }

        var items = List(Precedence.Otherwise, out var end);
        return items.IsEmpty
            ? throw Fail(FormulaCodes.Unexpected, end, "The list after 'in' has no item.", "Write at least one.")
            : new(From(start), value, items, negated);
    }

    // A parenthesised list; the current token is its opening.
    private ImmutableArray<FormulaSyntax> List(int least, out Token end)
    {
        var open = tokens[_at++];
        var items = ImmutableArray.CreateBuilder<FormulaSyntax>();
        if (!Current.IsSymbol(")"))
        {
            items.Add(Expression(least));
            while (Current.IsSymbol(","))
            {
                _at++;
                items.Add(Expression(least));
            }
        }

        end = Close(open);
        return items.ToImmutable();
    }

    private Token Close(Token open)
    {
        if (Current.IsSymbol(")"))
        {
            return tokens[_at++];
        }

        throw Current.Kind == TokenKind.End
            ? Fail(FormulaCodes.UnclosedParenthesis, open, "This '(' is never closed.", "Add ')'.")
            : Unexpected();
    }
}
