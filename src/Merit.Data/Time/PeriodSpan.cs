namespace Merit.Data.Time;

/// <summary>Periods of one length that follow each other: those that have a day of a range.</summary>
/// <param name="Calendar">Whose periods they are.</param>
/// <param name="Length">Their length.</param>
/// <param name="Days">The range.</param>
public sealed record PeriodSpan(Calendar Calendar, PeriodLength Length, EffectiveRange Days)
{
    /// <summary>All days of the periods, the first and the last whole.</summary>
    public EffectiveRange Whole => new(Calendar.Containing(Days.From, Length).Start, Days.To is { } to ? Calendar.Containing(to, Length).End : null);

    /// <summary>Whether one of them begins on one of these days.</summary>
    public bool AnyBeginsIn(EffectiveRange days)
    {
        if (Whole.Intersect(days) is not { } within)
        {
            return false;
        }

        var period = Calendar.Containing(within.From, Length);
        return period.Start == within.From || period.End < within.LastDay;
    }

    /// <summary>Whether one of them ends on one of these days.</summary>
    public bool AnyEndsIn(EffectiveRange days) => Whole.Intersect(days) is { } within && Calendar.Containing(within.From, Length).End <= within.LastDay;
}
