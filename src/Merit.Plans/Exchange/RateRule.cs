namespace Merit.Plans.Exchange;

/// <summary>Which rate an amount in another currency counts at.</summary>
public enum RateRule
{
    /// <summary>The rate in force on the day of the event, or of the instant.</summary>
    Event,

    /// <summary>The mean of the rates in force on each day of the period.</summary>
    PeriodAverage,

    /// <summary>The rate in force on the period's last day.</summary>
    PeriodEnd,

    /// <summary>A rate that the plan states.</summary>
    Fixed,
}
