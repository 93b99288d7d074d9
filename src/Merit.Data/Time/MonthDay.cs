using System.Globalization;

namespace Merit.Data.Time;

/// <summary>A day of every year: 07-01 is the first of July.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">A day that the month has in every year.</param>
public readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>Reads <c>07-01</c>; false for anything else, and for a day that not every year has.</summary>
    public static bool TryParse(string? text, out MonthDay day)
    {
        day = default;
        // 2001 is no leap year.
        if (text is not { Length: 5 } || !IsoDate.TryParse("2001-" + text, out var date))
        {
            return false;
        }

        day = new(date.Month, date.Day);
        return true;
    }

    /// <summary>The day as <c>07-01</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:D2}-{Day:D2}");
}
