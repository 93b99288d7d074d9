using Merit.Data.Amounts;

namespace Merit.Calculation.Tests.Explanation;

/// <summary>Works out the exact arithmetic of an explanation as a program that has read nothing but <c>docs/explanation.md</c> would.</summary>
internal sealed class ExactExpression
{
    private readonly string _text;
    private int _at;

    private ExactExpression(string text) => _text = text.Replace(" ", "", StringComparison.Ordinal);

    public static Ratio Evaluate(string text)
    {
        var expression = new ExactExpression(text);
        var value = expression.Sum();
        expression._at.ShouldBe(expression._text.Length, text);
        return value;
    }

    private Ratio Sum()
    {
        var value = Product();
        while (Next is '+' or '-')
        {
            value = Take() == '+' ? value + Product() : value - Product();
        }

        return value;
    }

    private Ratio Product()
    {
        var value = Factor();
        while (Next is '*' or '/')
        {
            value = Take() == '*' ? value * Factor() : value / Factor();
        }

        return value;
    }

    private Ratio Factor()
    {
        switch (Next)
        {
            case '-':
                Take();
                return -Factor();
            case '(':
                Take();
                var inner = Sum();
                Take().ShouldBe(')');
                return inner;
            case >= 'a' and <= 'z':
                return Call(Word());
            default:
                return Ratio.Parse(While(char.IsAsciiDigit));
        }
    }

    private Ratio Call(string function)
    {
        Take().ShouldBe('(');
        var first = Sum();
        Take().ShouldBe(',');
        var second = Sum();
        var mode = function == "round" ? Mode() : default;
        Take().ShouldBe(')');
        return function switch
        {
            "min" => Ratio.Min(first, second),
            "max" => Ratio.Max(first, second),
            "round" => Rounding.ToMultiple(first, second, mode),
            _ => throw new FormatException($"No function '{function}' in '{_text}'."),
        };
    }

    private RoundingMode Mode()
    {
        Take().ShouldBe(',');
        return Word() switch { "half_even" => RoundingMode.HalfEven, "half_up" => RoundingMode.HalfUp, "up" => RoundingMode.Up, "down" => RoundingMode.Down, var other => throw new FormatException(other) };
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private char Take() => _text[_at++];

    private string Word() => While(letter => char.IsAsciiLetterLower(letter) || letter == '_');

    private string While(Func<char, bool> fits)
    {
        var start = _at;
        while (_at < _text.Length && fits(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at];
    }
}
