using System.Globalization;
using System.Numerics;
using System.Text;

namespace Merit.Data.Amounts;

public readonly partial struct Ratio
{
    // Ten to this is the largest power of ten in 63 bits.
    private const int MostLongDecimals = 18;

    /// <summary>
    /// Reads <c>12</c>, <c>-0.25</c>, <c>85%</c>, <c>12.5%</c> or <c>1/3</c>. No culture, no exponent, no group separators;
    /// at most 1,000 characters, so that hostile input costs nothing.
    /// </summary>
    /// <returns>False when the text is none of these; never throws.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Ratio value)
    {
        value = default;
        if (text.Length is 0 or > 1000)
        {
            return false;
        }

        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            if (!TryParseDecimal(text[..slash], out var over) || !TryParseDecimal(text[(slash + 1)..], out var under) || under.IsZero)
            {
                return false;
            }

            value = over / under;
            return true;
        }

        var percent = text[^1] == '%';
        if (!TryParseDecimal(percent ? text[..^1] : text, out value))
        {
            return false;
        }

        value = percent ? value / 100 : value;
        return true;
    }

    /// <summary>Reads the same texts as <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is no number.</exception>
    public static Ratio Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is no number, percentage or fraction.");
    }

    /// <summary>The canonical text: a whole number (<c>3</c>) or a reduced fraction (<c>1/3</c>). <see cref="Parse"/> reads it back.</summary>
    public override string ToString()
    {
        if (TryGetNarrow(out var over, out var under))
        {
            return under == 1 ? over.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, stackalloc char[48], $"{over}/{under}");
        }

        return IsWhole
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : Numerator.ToString(CultureInfo.InvariantCulture) + "/" + Denominator.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The value with a fixed number of decimals, rounded half to even, for people to read. Never read back.</summary>
    public string ToDecimalString(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        var scaled = Rounding.ToWhole(this * PowerOfTen(decimals), RoundingMode.HalfEven);
        return FormatScaled(scaled, decimals);
    }

    /// <summary>The decimal text without loss when the value has one with at most 12 decimals, else the fraction.</summary>
    public string ToShortString()
    {
        for (var decimals = 0; decimals <= 12; decimals++)
        {
            var scaled = this * PowerOfTen(decimals);
            if (scaled.IsWhole)
            {
                return FormatScaled(scaled.Numerator, decimals);
            }
        }

        return ToString();
    }

    /// <summary>The whole number <paramref name="scaled"/> divided by ten to the <paramref name="decimals"/>, as text.</summary>
    internal static string FormatScaled(BigInteger scaled, int decimals)
    {
        if (Fits(scaled) && decimals <= MostLongDecimals)
        {
            return FormatScaled((long)scaled, decimals);
        }

        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder(digits.Length + decimals + 2);
        if (scaled.Sign < 0)
        {
            text.Append('-');
        }

        if (digits.Length <= decimals)
        {
            text.Append('0', decimals - digits.Length + 1);
        }

        text.Append(digits);
        if (decimals > 0)
        {
            text.Insert(text.Length - decimals, '.');
        }

        return text.ToString();
    }

    // Digit by digit from the last, the point in its place and at least one digit before it.
    private static string FormatScaled(long scaled, int decimals)
    {
        Span<char> text = stackalloc char[24];
        var at = text.Length;
        var rest = (ulong)Math.Abs(scaled);
        for (var i = 0; rest > 0 || i <= decimals; i++)
        {
            if (i == decimals && decimals > 0)
            {
                text[--at] = '.';
            }

            (rest, var digit) = Math.DivRem(rest, 10);
            text[--at] = (char)('0' + digit);
        }

        if (scaled < 0)
        {
            text[--at] = '-';
        }

        return new string(text[at..]);
    }

    private static Ratio PowerOfTen(int exponent)
    {
        if (exponent > MostLongDecimals)
        {
            return BigInteger.Pow(10, exponent);
        }

        var power = 1L;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static bool TryParseDecimal(ReadOnlySpan<char> text, out Ratio value)
    {
        value = default;
        var digits = text.Length > 0 && text[0] is '-' or '+' ? text[1..] : text;
        var point = digits.IndexOf('.');
        var whole = point < 0 ? digits : digits[..point];
        var part = point < 0 ? [] : digits[(point + 1)..];
        if (whole.Length == 0 || (point >= 0 && part.Length == 0) || whole.ContainsAnyExceptInRange('0', '9') || part.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        var number = BigInteger.Parse(string.Concat(whole, part), NumberStyles.None, CultureInfo.InvariantCulture);
        value = new Ratio(text[0] == '-' ? -number : number, BigInteger.Pow(10, part.Length));
        return true;
    }
}
