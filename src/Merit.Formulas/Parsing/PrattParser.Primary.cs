using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Formulas.Parsing;

/// <content>Literals, names, calls, and what to say about a token that cannot stand where it stands.</content>
internal sealed partial class PrattParser
{
    private static readonly string[] DurationWords = ["day", "days", "week", "weeks", "month", "months", "year", "years"];

    private FormulaSyntax Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _at++;
                return NumberOrUnit(token);
            case TokenKind.Percent:
                _at++;
                return new PercentLiteral(token.Span, token.Number);
            case TokenKind.Date:
                _at++;
                return new DateLiteral(token.Span, token.Date);
            case TokenKind.Text:
                _at++;
                return new TextLiteral(token.Span, token.Text);
            case TokenKind.Name:
                _at++;
                return Current.IsSymbol("(") ? Call(token) : new NameSyntax(token.Span, token.Text);
            case TokenKind.Keyword when token.Text is "true" or "false":
                _at++;
                return new YesNoLiteral(token.Span, token.Text == "true");
            case TokenKind.Symbol when token.Text == "(":
                _at++;
                var inner = Expression(Precedence.Otherwise);
                Close(token);
                return inner;
            default:
                throw Unexpected();
        }
    }

    private CallSyntax Call(Token name)
    {
        var arguments = List(Precedence.Argument, out _);
        return new(From(name.Span.Start), name.Text, name.Span, arguments);
    }

    private FormulaSyntax Members(FormulaSyntax target, int start)
    {
        while (Current.IsSymbol("."))
        {
            _at++;
            if (Current.Kind is not (TokenKind.Name or TokenKind.Keyword))
            {
                throw Fail(FormulaCodes.Unexpected, Current, $"{Quoted(Current)} cannot follow a point.", "Write the name of a column or value.");
            }

            var name = tokens[_at++];
            target = new MemberSyntax(From(start), target, name.Text, name.Span);
        }

        return target;
    }

    private FormulaSyntax NumberOrUnit(Token number)
    {
        var unit = Current;
        if (unit.Kind != TokenKind.Name)
        {
            return new NumberLiteral(number.Span, number.Number);
        }

        if (Array.IndexOf(DurationWords, unit.Text) >= 0)
        {
            _at++;
            return Duration(number, unit);
        }

        if (unit.Text.Length != 3 || unit.Text.AsSpan().ContainsAnyExceptInRange('A', 'Z') || Keywords.Contains(unit.Text.ToLowerInvariant()))
        {
            return new NumberLiteral(number.Span, number.Number);
        }

        _at++;
        if (!Currency.TryParse(unit.Text, out var currency))
        {
            var nearest = Suggestion.Nearest(unit.Text, Currency.All.Select(c => c.Code));
            diagnostics.Error(FormulaCodes.UnknownCurrency, source.LocationAt(unit.Span.Start), $"'{unit.Text}' is no currency code of ISO 4217.",
                nearest is null ? "Write a code such as USD." : $"Did you mean '{nearest}'?");
            return new NumberLiteral(number.Span, number.Number);
        }

        return new MoneyLiteral(TextSpan.Between(number.Span, unit.Span), number.Number, currency);
    }

    private DurationLiteral Duration(Token number, Token unit)
    {
        var factor = unit.Text[0] switch { 'w' => 7, 'y' => 12, _ => 1 };
        var counted = unit.Text[0] is 'd' or 'w' ? DurationUnit.Days : DurationUnit.Months;
        var count = number.Number.IsWhole ? number.Number.Numerator * factor : BigInteger.MinusOne;
        var span = TextSpan.Between(number.Span, unit.Span);
        // No date is further from another than the calendar is long.
        if (count < 0 || count > 4_000_000)
        {
            diagnostics.Error(FormulaCodes.BadDuration, source.LocationAt(number.Span.Start), $"'{number.Text} {unit.Text}' is no duration.",
                count < 0 ? "Durations are whole numbers of days, weeks, months or years." : "The calendar is not that long.");
            return new(span, 0, counted);
        }

        return new(span, (int)count, counted);
    }

    private StopException Unexpected()
    {
        var token = Current;
        var before = _at > 0 ? tokens[_at - 1] : default;
        if (token.Kind == TokenKind.End)
        {
            return Fail(FormulaCodes.Missing, token, "The formula ends too early.", _at > 0 ? $"Something must follow '{before.Text}'." : null);
        }

        return Fail(FormulaCodes.Unexpected, token, $"{Quoted(token)} cannot stand here.", MendOf(token, before));
    }

    private static string? MendOf(Token token, Token before) => token switch
    {
        { Kind: TokenKind.Keyword, Text: "where" or "by" or "per" } => $"'{token.Text}' stands only inside the parentheses of an aggregate, outside any other: sum(expansions.arr where …).",
        { Kind: TokenKind.Symbol, Text: ")" } => "There is no open '(' that it could close, or something is missing before it.",
        { Kind: TokenKind.Symbol, Text: "," } when before.Kind == TokenKind.Number => "Numbers are written without separators: 10000.",
        { Kind: TokenKind.Symbol, Text: "(" } => "Only a function's name can be called.",
        { Kind: TokenKind.Name } when Keywords.Contains(token.Text.ToLowerInvariant()) => $"Did you mean '{token.Text.ToLowerInvariant()}'?",
        { Kind: TokenKind.Name } when before.Kind == TokenKind.Number && Currency.TryParse(token.Text.ToUpperInvariant(), out var currency) => $"Did you mean '{currency}'?",
        { Kind: TokenKind.Name } when before.Kind == TokenKind.Number => Suggestion.Nearest(token.Text, DurationWords) is { } unit ? $"Did you mean '{unit}'?" : "An operator is missing.",
        { Kind: TokenKind.Name or TokenKind.Number or TokenKind.Percent or TokenKind.Text or TokenKind.Date } when before.Kind is not (TokenKind.End or TokenKind.Symbol) =>
            Suggestion.Nearest(token.Text, Keywords.All) is { } word ? $"Did you mean '{word}'?" : "An operator is missing.",
        _ => "A number, name, text, date or '(' can.",
    };

    private static string Quoted(Token token) => token.Kind switch
    {
        TokenKind.End => "The end",
        TokenKind.Text => $"'\"{token.Text}\"'",
        _ => $"'{token.Text}'",
    };

    private StopException Fail(string code, Token at, string message, string? mend)
    {
        diagnostics.Error(code, source.LocationAt(at.Span.Start), message, mend);
        return new();
    }

    // Leaves the parser at the first token that cannot stand where it stands; caught in ParseFormula.
    [SuppressMessage("Major Code Smell", "S3871", Justification = "It never leaves the parser.")]
    private sealed class StopException : Exception;
}
