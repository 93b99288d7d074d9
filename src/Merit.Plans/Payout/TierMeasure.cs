namespace Merit.Plans.Payout;

/// <summary>What chooses the tier of a rate table.</summary>
public enum TierMeasure
{
    /// <summary>The credited value of the component's events so far in the period, in order of date then id.</summary>
    Cumulative,

    /// <summary>The same over the quota.</summary>
    Attainment,

    /// <summary>The whole value of each event alone.</summary>
    Event,

    /// <summary>Any other value; one tier then holds for all (mode <c>retroactive</c>).</summary>
    Formula,
}
