using System.Collections.Immutable;
using System.Text;
using Merit.Data.Amounts;
using Merit.Formulas.Types;

namespace Merit.Calculation.Explanation;

/// <summary>
/// A calculation with its numbers. A step takes its value from this, and its explanation prints this: the two cannot differ.
/// </summary>
internal sealed class Arithmetic
{
    /// <summary>How many addends are written out; of more, only their number is.</summary>
    public const int MostAddends = 5;

    private readonly ArithmeticSign _sign;
    private readonly ImmutableArray<Arithmetic> _parts;
    private readonly FormulaValue _number;
    private readonly string? _text;
    private readonly RoundingMode _mode;

    private Arithmetic(Ratio value, ArithmeticSign sign, ImmutableArray<Arithmetic> parts, FormulaValue number = default, string? text = null, RoundingMode mode = default)
    {
        Value = value;
        _sign = sign;
        _parts = parts;
        _number = number;
        _text = text;
        _mode = mode;
    }

    /// <summary>What it comes to, exactly.</summary>
    public Ratio Value { get; }

    /// <summary>A number, perhaps with a word after it: <c>30,000.00 a year</c>.</summary>
    public static Arithmetic Of(FormulaValue number, string? word = null) => new(number.Number, ArithmeticSign.None, [], number, word);

    /// <summary>An amount.</summary>
    public static Arithmetic Money(Ratio amount, string? word = null) => Of(FormulaValue.Of(ValueKind.Money, amount), word);

    /// <summary>A part of a whole.</summary>
    public static Arithmetic Part(Ratio part, string? word = null) => Of(FormulaValue.Of(ValueKind.Ratio, part), word);

    /// <summary>A whole number over another, written as it stands: <c>59/90 days</c>.</summary>
    public static Arithmetic Fraction(int over, int under, string? word = null) => Fraction(new(over, under), $"{over}/{under}", word);

    /// <summary>A part of a whole that is written as a fraction.</summary>
    public static Arithmetic Fraction(Ratio part, string written, string? word = null) =>
        new(part, ArithmeticSign.None, [], FormulaValue.Of(written), word);

    /// <summary>All of these together; <paramref name="noun"/> is what they are called when they are too many to print.</summary>
    public static Arithmetic Sum(IEnumerable<Arithmetic> parts, string noun)
    {
        ImmutableArray<Arithmetic> all = [.. parts];
        return all.Length == 1 ? all[0] : new(all.Aggregate(Ratio.Zero, (sum, part) => sum + part.Value), ArithmeticSign.Plus, all, text: noun);
    }

    /// <summary>All of these together; null when they only count whole ones, which needs no arithmetic.</summary>
    public static Arithmetic? SumUnlessCount(IReadOnlyCollection<Arithmetic> parts, string noun) =>
        parts.All(part => part._number.Kind == ValueKind.Count && part._sign == ArithmeticSign.None && part.Value == Ratio.One) ? null : Sum(parts, noun);

    /// <summary>The larger.</summary>
    public static Arithmetic Larger(Arithmetic left, Arithmetic right) => new(Ratio.Max(left.Value, right.Value), ArithmeticSign.Larger, [left, right]);

    /// <summary>The smaller.</summary>
    public static Arithmetic Smaller(Arithmetic left, Arithmetic right) => new(Ratio.Min(left.Value, right.Value), ArithmeticSign.Smaller, [left, right]);

    /// <summary>Rounded to whole minor units.</summary>
    public static Arithmetic Rounded(Ratio amount, Currency currency, RoundingMode mode) =>
        new(Data.Amounts.Money.Round(amount, currency, mode).Amount, ArithmeticSign.Round, [Money(amount), Fraction(new(1, currency.MinorUnitsPerUnit), "")], mode: mode);

    public static Arithmetic operator +(Arithmetic left, Arithmetic right) => new(left.Value + right.Value, ArithmeticSign.Plus, [left, right]);

    public static Arithmetic operator -(Arithmetic left, Arithmetic right) => new(left.Value - right.Value, ArithmeticSign.Minus, [left, right]);

    public static Arithmetic operator *(Arithmetic left, Arithmetic right) => new(left.Value * right.Value, ArithmeticSign.Times, [left, right]);

    public static Arithmetic operator /(Arithmetic left, Arithmetic right) => new(left.Value / right.Value, ArithmeticSign.Over, [left, right]);

    /// <summary>As people write it; null where there is nothing to calculate (one number, a rounding).</summary>
    public string? Display(Currency currency) => IsPlain || _sign == ArithmeticSign.Round ? null : Text(part => part.Leaf(currency), MostAddends);

    /// <summary>With exact numbers, for programs: <c>30000 * 1/3 * 1/4</c>, where <c>1/3</c> is a quotient like any other.</summary>
    public string? Exact() => _sign == ArithmeticSign.None ? null : Text(part => part.Value.ToString(), int.MaxValue);

    private bool IsPlain => _sign == ArithmeticSign.None || (_sign == ArithmeticSign.Plus && _parts.Length == 0);

    private string Leaf(Currency currency) =>
        (_number.Kind == ValueKind.Text ? _number.Text! : Figures.InArithmetic(_number, currency)) + (_text is null ? "" : " " + _text);

    private string Text(Func<Arithmetic, string> leaf, int most) => _sign switch
    {
        ArithmeticSign.None => leaf(this),
        ArithmeticSign.Plus when _parts.Length > most => $"sum of {Figures.Grouped(_parts.Length, 0)} {_text}",
        ArithmeticSign.Plus when _parts.Length == 0 => "0",
        ArithmeticSign.Plus => Signed(leaf, most),
        ArithmeticSign.Larger or ArithmeticSign.Smaller => $"{(_sign == ArithmeticSign.Larger ? "max" : "min")}({_parts[0].Text(leaf, most)}, {_parts[1].Text(leaf, most)})",
        ArithmeticSign.Round => $"round({_parts[0].Text(leaf, most)}, {_parts[1].Value}, {RoundingWords.Keyword(_mode)})",
        _ => Operand(_parts[0], 0, leaf, most) + Sign(most) + Operand(_parts[1], 1, leaf, most),
    };

    private string Signed(Func<Arithmetic, string> leaf, int most)
    {
        var text = new StringBuilder(Operand(_parts[0], 0, leaf, most));
        foreach (var part in _parts[1..])
        {
            var next = Operand(part, 0, leaf, most);
            text.Append(next.StartsWith('-') ? " - " : " + ").Append(next.AsSpan(next.StartsWith('-') ? 1 : 0));
        }

        return text.ToString();
    }

    // Exact numbers are joined by the signs of programs, figures by those of people.
    private string Sign(int most) => _sign switch
    {
        ArithmeticSign.Minus => " - ",
        ArithmeticSign.Times => most == int.MaxValue ? " * " : " x ",
        _ => " / ",
    };

    private string Operand(Arithmetic part, int place, Func<Arithmetic, string> leaf, int most)
    {
        var text = part.Text(leaf, most);
        // 1/3 is a quotient for whoever reads exact numbers, and so is what binds less than the sign beside it.
        var isQuotient = most == int.MaxValue && part._sign == ArithmeticSign.None && !part.Value.IsWhole && place > 0;
        var binds = part._sign is ArithmeticSign.None or ArithmeticSign.Larger or ArithmeticSign.Smaller or ArithmeticSign.Round ? 3
            : part._sign is ArithmeticSign.Times or ArithmeticSign.Over ? 2 : part._parts.Length == 0 || part._parts.Length > most ? 3 : 1;
        var needs = _sign is ArithmeticSign.Times or ArithmeticSign.Over ? 2 : 1;
        var negative = place > 0 && text.StartsWith('-');
        return isQuotient || negative || binds < needs || (place > 0 && binds == needs && _sign is ArithmeticSign.Over or ArithmeticSign.Minus) ? $"({text})" : text;
    }
}
