using System.Globalization;

namespace Merit.Data.Time;

/// <summary>
/// A period as people write it: <c>2026-10</c>, <c>2026-Q4</c>, <c>2026-W41</c> and <c>2026</c>, or with the letters of a company's own calendar before it: <c>FY2027-P04</c>, <c>FY2027-Q2</c>.
/// Which days it is, if any, is for a <see cref="Calendar"/> to say.
/// </summary>
/// <param name="Prefix">The letters before the year; empty for the calendars that need none.</param>
/// <param name="Year">The year by which it is named, from 1.</param>
/// <param name="Length">Week, month, quarter or year.</param>
/// <param name="Number">Its number in the year, from 1; 1 for a year.</param>
public sealed record PeriodName(string Prefix, int Year, PeriodLength Length, int Number)
{
    /// <summary>The most letters before a year.</summary>
    public const int MostLetters = 8;

    /// <summary>Reads a name; false for what is none in any calendar.</summary>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PeriodName? name)
    {
        name = null;
        var letters = text is null ? 0 : text.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        if (text is null || letters < 0 || letters > MostLetters || text.Length < letters + 4 || !TryDigits(text.AsSpan(letters, 4), out var year) || year < 1)
        {
            return false;
        }

        var (prefix, rest) = (text[..letters], text[(letters + 4)..]);
        if (rest.Length == 0)
        {
            name = new(prefix, year, PeriodLength.Year, 1);
            return true;
        }

        // A month of a company's own calendar has a P before its number, so that nobody reads it as January.
        var (length, mark, digits) = rest.StartsWith("-Q", StringComparison.Ordinal) ? (PeriodLength.Quarter, 2, 1)
            : rest.StartsWith("-W", StringComparison.Ordinal) ? (PeriodLength.Week, 2, 2)
            : letters > 0 ? (PeriodLength.Month, rest.StartsWith("-P", StringComparison.Ordinal) ? 2 : rest.Length, 2)
            : (PeriodLength.Month, rest[0] == '-' ? 1 : rest.Length, 2);
        if (rest.Length == mark + digits && TryDigits(rest.AsSpan(mark), out var number) && number > 0 && number <= Most(length, letters > 0))
        {
            name = new(prefix, year, length, number);
        }

        return name is not null;
    }

    /// <summary>Reads the same texts as <see cref="TryParse"/>.</summary>
    /// <exception cref="FormatException">The text is no name of a period.</exception>
    public static PeriodName Parse(string text) => TryParse(text, out var name) ? name : throw new FormatException($"'{text}' is no name of a period, like 2024-Q4 or FY2024-P01.");

    /// <summary>The name as people write it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Year:D4}") + Length switch
    {
        PeriodLength.Year => "",
        PeriodLength.Quarter => string.Create(CultureInfo.InvariantCulture, $"-Q{Number}"),
        PeriodLength.Week => string.Create(CultureInfo.InvariantCulture, $"-W{Number:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"-{(Prefix.Length > 0 ? "P" : "")}{Number:D2}"),
    };

    // A quarter has at most four months; only a calendar of the company's own can have more than twelve.
    private static int Most(PeriodLength length, bool isOwn) => length switch { PeriodLength.Quarter => 4, PeriodLength.Week => 53, _ => isOwn ? 16 : 12 };

    // Nothing but digits: .NET itself overlooks NUL characters at the end of a number.
    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return !text.ContainsAnyExceptInRange('0', '9') && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
