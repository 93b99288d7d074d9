using System.Globalization;
using System.Text;

namespace Merit.Imports.Sources;

/// <summary>Numbers that other programs write with an exponent, as plain decimals, digit for digit.</summary>
internal static class PlainDecimal
{
    private const int LargestExponent = 400;

    /// <summary>The decimal that the shortest text of a spreadsheet's number stands for: what the person typed into the cell, unless it had more than 17 digits.</summary>
    public static string Of(double number) => Expand(number.ToString("R", CultureInfo.InvariantCulture));

    /// <summary><c>-1.25E-3</c> as <c>-0.00125</c>; a text without an exponent, or with an absurd one, as it is.</summary>
    public static string Expand(string number)
    {
        var e = number.AsSpan().IndexOfAny('e', 'E');
        if (e < 0 || !int.TryParse(number.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) ||
            Math.Abs(exponent) > LargestExponent)
        {
            return number;
        }

        var mantissa = number.AsSpan(0, e);
        var negative = mantissa.Length > 0 && mantissa[0] == '-';
        mantissa = negative ? mantissa[1..] : mantissa;
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        var whole = (point < 0 ? mantissa.Length : point) + exponent;
        var text = new StringBuilder(negative ? "-" : "");
        if (whole <= 0)
        {
            text.Append("0.").Append('0', -whole).Append(digits);
        }
        else if (whole >= digits.Length)
        {
            text.Append(digits).Append('0', whole - digits.Length);
        }
        else
        {
            text.Append(digits.AsSpan(0, whole)).Append('.').Append(digits.AsSpan(whole));
        }

        return text.ToString();
    }
}
