using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Syntax;

namespace Merit.Formulas.Parsing;

/// <summary>Cuts a formula's text into tokens. Signs of other languages are reported and read as what they stand for, so that one pass finds more.</summary>
internal sealed class Lexer(SourceText source, DiagnosticBag diagnostics)
{
    private static readonly string[] TwoCharacterSigns = ["<>", "<=", ">="];

    private readonly string _text = source.Text;
    private int _at;

    /// <summary>All tokens, the last being <see cref="TokenKind.End"/>.</summary>
    public List<Token> Read()
    {
        var tokens = new List<Token>();
        while (true)
        {
            while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n')
            {
                _at++;
            }

            if (_at >= _text.Length)
            {
                tokens.Add(new(TokenKind.End, new(_text.Length, 0), ""));
                return tokens;
            }

            if (Next() is { } token)
            {
                tokens.Add(token);
            }
        }
    }

    private Token? Next()
    {
        var c = _text[_at];
        if (char.IsAsciiDigit(c))
        {
            return NumberOrDate();
        }

        if (char.IsLetter(c) || c == '_')
        {
            return Word();
        }

        return c == '"' ? Text() : Sign();
    }

    private Token Word()
    {
        var start = _at;
        _at = EndOfWord(_at);
        var word = _text[start.._at];
        return new(Keywords.Contains(word) ? TokenKind.Keyword : TokenKind.Name, new(start, _at - start), word);
    }

    private Token? NumberOrDate()
    {
        var start = _at;
        if (LooksLikeDate(start))
        {
            _at += 10;
            var span = new TextSpan(start, 10);
            if (IsoDate.TryParse(_text.AsSpan(start, 10), out var date))
            {
                return new(TokenKind.Date, span, _text.Substring(start, 10), default, date);
            }

            Report(FormulaCodes.BadDate, start, $"'{_text.Substring(start, 10)}' is no day of the calendar.", "Dates are written year-month-day; for a subtraction put spaces around '-'.");
            return new(TokenKind.Date, span, _text.Substring(start, 10));
        }

        _at = EndOfDigits(_at);
        if (_at + 1 < _text.Length && _text[_at] == '.' && char.IsAsciiDigit(_text[_at + 1]))
        {
            _at = EndOfDigits(_at + 1);
        }

        var end = _at;
        var known = Ratio.TryParse(_text.AsSpan(start, end - start), out var number);
        if (!known || (_at < _text.Length && (char.IsLetter(_text[_at]) || _text[_at] == '_')))
        {
            _at = EndOfWord(_at);
            var written = _text[start.._at];
            var mend = known ? $"Put a space between '{_text[start..end]}' and '{_text[end.._at]}', or begin a name with a letter." : "A number has at most 1,000 digits.";
            Report(FormulaCodes.BadNumber, start, $"'{Shortened(written)}' is no number.", mend);
            return new(TokenKind.Number, new(start, _at - start), written);
        }

        if (_at < _text.Length && _text[_at] == '%')
        {
            _at++;
            return new(TokenKind.Percent, new(start, _at - start), _text[start.._at], number / 100);
        }

        return new(TokenKind.Number, new(start, end - start), _text[start..end], number);
    }

    // Four, two and two digits with hyphens and nothing adjoining; whether the calendar has the day is seen later.
    private bool LooksLikeDate(int start)
    {
        if (start + 10 > _text.Length || (start + 10 < _text.Length && IsWordPart(_text[start + 10])))
        {
            return false;
        }

        for (var i = 0; i < 10; i++)
        {
            var c = _text[start + i];
            if (i is 4 or 7 ? c != '-' : !char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return true;
    }

    private Token? Text()
    {
        var start = _at++;
        var from = _at;
        while (_at < _text.Length)
        {
            if (_text[_at] != '"')
            {
                _at++;
            }
            else if (_at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                _at += 2;
            }
            else
            {
                var text = _text[from.._at].Replace("\"\"", "\"", StringComparison.Ordinal);
                _at++;
                return new(TokenKind.Text, new(start, _at - start), text);
            }
        }

        Report(FormulaCodes.UnclosedText, start, $"The text '{Shortened(_text[start..])}' is never closed.", "Close it with '\"'; a quote inside is doubled.");
        return new(TokenKind.Text, new(start, _at - start), "");
    }

    private Token? Sign()
    {
        var start = _at;
        var two = _at + 1 < _text.Length ? _text.Substring(_at, 2) : "";
        if (Array.IndexOf(TwoCharacterSigns, two) >= 0)
        {
            _at += 2;
            return new(TokenKind.Symbol, new(start, 2), two);
        }

        if (ForeignSigns.Find(two) is { } pair)
        {
            return Foreign(pair, two);
        }

        var one = _text.Substring(_at, 1);
        if ("()+-*/=<>,.".Contains(one[0], StringComparison.Ordinal))
        {
            _at++;
            return new(TokenKind.Symbol, new(start, 1), one);
        }

        if (ForeignSigns.Find(one) is { } sign)
        {
            return Foreign(sign, one);
        }

        var length = char.IsHighSurrogate(one[0]) && two.Length == 2 && char.IsLowSurrogate(two[1]) ? 2 : 1;
        _at += length;
        Report(FormulaCodes.UnknownCharacter, start, $"'{_text.Substring(start, length)}' is no sign of a formula.", ForeignSigns.MendOf(one));
        return null;
    }

    private Token Foreign(string right, string written)
    {
        var start = _at;
        _at += written.Length;
        Report(FormulaCodes.ForeignOperator, start, $"'{written}' is no operator here.", $"Write '{right}'.");
        return new(Keywords.Contains(right) ? TokenKind.Keyword : TokenKind.Symbol, new(start, written.Length), right);
    }

    private int EndOfDigits(int from)
    {
        while (from < _text.Length && char.IsAsciiDigit(_text[from]))
        {
            from++;
        }

        return from;
    }

    private int EndOfWord(int from)
    {
        while (from < _text.Length && IsWordPart(_text[from]))
        {
            from++;
        }

        return from;
    }

    private static bool IsWordPart(char c) => char.IsLetter(c) || char.IsAsciiDigit(c) || c == '_';

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private void Report(string code, int at, string message, string? mend) => diagnostics.Error(code, source.LocationAt(at), message, mend);
}
