using Merit.Data.Time;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Evaluation;

/// <summary>Dates in formulas.</summary>
internal static class Days
{
    private const string TimeShape = "00:00:00";

    /// <summary>A date and a duration: months keep the day number, clamped to the month's last day. Empty outside the calendar.</summary>
    public static FormulaValue? Add(DateOnly date, FormulaValue duration, int sign)
    {
        var count = (long)duration.Number.Numerator * sign;
        if (duration.DurationUnit == DurationUnit.Days)
        {
            var day = date.DayNumber + count;
            return day < 0 || day > DateOnly.MaxValue.DayNumber ? null : FormulaValue.Of(DateOnly.FromDayNumber((int)day));
        }

        var month = (date.Year * 12L) + date.Month - 1 + count;
        return month is < 12 or >= 10_000 * 12 ? null : FormulaValue.Of(date.AddMonths((int)count));
    }

    /// <summary>Reads <c>2024-02-29</c>, alone or before a time: <c>2024-02-29T10:00:00Z</c>, <c>2024-02-29 10:00</c>. The day is as written, whatever the offset.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        return text.Length >= 10 && IsoDate.TryParse(text[..10], out date) && (text.Length == 10 || (text[10] is 'T' or ' ' && IsTime(text[11..])));
    }

    // hh:mm, hh:mm:ss or hh:mm:ss.fff, then nothing, Z, +hh:mm, +hhmm or +hh.
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        var zone = text.IndexOfAny('Z', '+', '-');
        if (zone >= 0)
        {
            var offset = text[(zone + 1)..];
            if (text[zone] == 'Z' ? offset.Length > 0 : !HasShape(offset, "00") && !HasShape(offset, "0000") && !HasShape(offset, "00:00"))
            {
                return false;
            }

            text = text[..zone];
        }

        if (text.Length > 9 && text[8] == '.')
        {
            if (text[9..].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            text = text[..8];
        }

        return (HasShape(text, TimeShape) || HasShape(text, TimeShape[..5])) && text[0] <= '2' && (text[0] != '2' || text[1] <= '4') && text[3] <= '5';
    }

    private static bool HasShape(ReadOnlySpan<char> text, string shape)
    {
        if (text.Length != shape.Length)
        {
            return false;
        }

        for (var i = 0; i < shape.Length; i++)
        {
            if (shape[i] == '0' ? !char.IsAsciiDigit(text[i]) : text[i] != shape[i])
            {
                return false;
            }
        }

        return true;
    }
}
