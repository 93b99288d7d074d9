using System.Globalization;

namespace Merit.Data.Time;

/// <summary>
/// The days on which something is in force: both ends inclusive, because people write "to 31 March" and mean the 31st; an open end is null.
/// </summary>
public readonly record struct EffectiveRange
{
    /// <summary>The range from <paramref name="from"/> through <paramref name="to"/>.</summary>
    /// <exception cref="ArgumentException">The end lies before the start.</exception>
    public EffectiveRange(DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            throw new ArgumentException("A range ends on or after the day it starts.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>The first day.</summary>
    public DateOnly From { get; }

    /// <summary>The last day, itself included; null when open.</summary>
    public DateOnly? To { get; }

    /// <summary>The last day, or the end of the calendar when open.</summary>
    public DateOnly LastDay => To ?? DateOnly.MaxValue;

    /// <summary>How many days a closed range has; at least 1.</summary>
    /// <exception cref="InvalidOperationException">The range is open.</exception>
    public int Days => To is { } to ? to.DayNumber - From.DayNumber + 1 : throw new InvalidOperationException("An open range has no number of days.");

    /// <summary>Whether the day lies in the range.</summary>
    public bool Contains(DateOnly day) => From <= day && day <= LastDay;

    /// <summary>Whether the two share a day.</summary>
    public bool Overlaps(EffectiveRange other) => From <= other.LastDay && other.From <= LastDay;

    /// <summary>The days both have, or null when they share none.</summary>
    public EffectiveRange? Intersect(EffectiveRange other)
    {
        if (!Overlaps(other))
        {
            return null;
        }

        // A day that is written ends it even where it is the calendar's last, so that neither of the two decides.
        var last = To is { } to && to <= other.LastDay ? to : other.To;
        return new(From > other.From ? From : other.From, last);
    }

    /// <summary>The range as <c>2026-01-01..2026-03-31</c>; an open end is left out.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{(To is { } to ? to.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}");
}
