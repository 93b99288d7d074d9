using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Merit.Data.Amounts;
using Merit.Data.Time;

namespace Merit.Data.Building;

/// <summary>Reads the text of a cell, given as UTF-8, into a value. The one place that says how a number, a date or a yes is written.</summary>
public static class CellText
{
    /// <summary>Reads <c>-12.50</c> as the whole number 1250 with 2 decimals; false for anything else and for more than 18 digits.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> cell, out long digits, out int decimals)
    {
        digits = 0;
        decimals = 0;
        var negative = cell.Length > 0 && cell[0] == '-';
        var rest = negative ? cell[1..] : cell;
        if (rest.Length is 0 or > 19)
        {
            return false;
        }

        var i = 0;
        long whole = 0;
        for (; i < rest.Length; i++)
        {
            var digit = (uint)(rest[i] - '0');
            if (digit > 9)
            {
                break;
            }

            whole = (whole * 10) + digit;
        }

        if (i < rest.Length)
        {
            // What is no digit is a point between digits.
            if (rest[i] != '.' || i == 0 || i == rest.Length - 1)
            {
                return false;
            }

            decimals = rest.Length - i - 1;
            foreach (var character in rest[(i + 1)..])
            {
                var digit = (uint)(character - '0');
                if (digit > 9)
                {
                    return false;
                }

                whole = (whole * 10) + digit;
            }
        }
        else if (rest.Length > 18)
        {
            return false;
        }

        digits = negative ? -whole : whole;
        return true;
    }

    /// <summary>Reads any number that <see cref="Ratio.TryParse"/> reads: decimals of any length, percentages, fractions.</summary>
    public static bool TryRatio(ReadOnlySpan<byte> cell, out Ratio value)
    {
        value = default;
        if (cell.Length is 0 or > 1000)
        {
            return false;
        }

        Span<char> text = stackalloc char[cell.Length];
        return Encoding.UTF8.TryGetChars(cell, text, out var length) && Ratio.TryParse(text[..length], out value);
    }

    /// <summary>Reads <c>2024-02-29</c> as a day number of <see cref="DateOnly"/>; false for anything else.</summary>
    public static bool TryDay(ReadOnlySpan<byte> cell, out int dayNumber)
    {
        dayNumber = 0;
        if (cell.Length != 10 || cell[4] != '-' || cell[7] != '-')
        {
            return false;
        }

        var year = (Digit(cell[0]) * 1000) + (Digit(cell[1]) * 100) + (Digit(cell[2]) * 10) + Digit(cell[3]);
        var month = (Digit(cell[5]) * 10) + Digit(cell[6]);
        var day = (Digit(cell[8]) * 10) + Digit(cell[9]);
        if (year is < 1 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        dayNumber = new DateOnly(year, month, day).DayNumber;
        return true;
    }

    /// <summary>Reads a day in another form, as .NET writes forms: <c>dd.MM.yyyy</c>.</summary>
    public static bool TryDay(ReadOnlySpan<byte> cell, string format, out int dayNumber)
    {
        dayNumber = 0;
        if (cell.Length is 0 or > 100)
        {
            return false;
        }

        Span<char> text = stackalloc char[cell.Length];
        if (!Encoding.UTF8.TryGetChars(cell, text, out var length) ||
            !DateTime.TryParseExact(text[..length], format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return false;
        }

        dayNumber = DateOnly.FromDateTime(moment).DayNumber;
        return true;
    }

    /// <summary>Reads <c>true</c>, <c>yes</c>, <c>1</c> and <c>false</c>, <c>no</c>, <c>0</c>, in capitals or not.</summary>
    public static bool TryYesNo(ReadOnlySpan<byte> cell, out bool yes)
    {
        yes = Ascii.EqualsIgnoreCase(cell, "true"u8) || Ascii.EqualsIgnoreCase(cell, "yes"u8) || cell.SequenceEqual("1"u8);
        return yes || Ascii.EqualsIgnoreCase(cell, "false"u8) || Ascii.EqualsIgnoreCase(cell, "no"u8) || cell.SequenceEqual("0"u8);
    }

    /// <summary>Whether the bytes are text at all; a file in another encoding is not.</summary>
    public static bool IsText(ReadOnlySpan<byte> cell) => Utf8.IsValid(cell);

    /// <summary>The cell as a message shows it: in single quotes, cut when long.</summary>
    public static string Quoted(ReadOnlySpan<byte> cell)
    {
        var text = Encoding.UTF8.GetString(cell.Length > 240 ? cell[..240] : cell);
        return text.Length > 60 ? $"'{text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)]}…'" : $"'{text}'";
    }

    /// <summary>Whether a text is a day in ISO 8601, for messages that compare.</summary>
    internal static string Day(int dayNumber) => IsoDate.Format(DateOnly.FromDayNumber(dayNumber));

    // Not a digit becomes a number so far off that no date can come of it.
    private static int Digit(byte character) => character is >= (byte)'0' and <= (byte)'9' ? character - '0' : -100_000;
}
