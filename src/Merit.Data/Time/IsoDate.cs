using System.Globalization;

namespace Merit.Data.Time;

/// <summary>Dates as ISO 8601 writes them, the only form that Merit reads without being told another.</summary>
public static class IsoDate
{
    /// <summary>Reads <c>2024-02-29</c>; false for anything else.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The date as <c>2024-02-29</c>.</summary>
    public static string Format(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
