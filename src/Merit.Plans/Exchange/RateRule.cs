namespace Merit.Plans.Exchange;

/// <summary>Which rate an amount in another currency counts at.</summary>
public enum RateRule
{
    /// <summary>The rate in force on the day of the event, or of the instant.</summary>
    Event,

    /// <summary>The mean of the rates in force on each day of the period.</summary>
    PeriodAverage,

    /// <summary>The rate in force on the period's first day.</summary>
    PeriodStart,

    /// <summary>The rate in force on the period's last day.</summary>
    PeriodEnd,

    /// <summary>A rate that the plan states.</summary>
    Fixed,

    /// <summary>The mean of the rates on the days of the event's invoices, each weighed by its line; those of the event's day where there is none yet.</summary>
    Invoice,

    /// <summary>The mean of the rates on the days of the payments for the event, each weighed by the part of it that is for the event; that of the event's day where there is none yet.</summary>
    Payment,
}
