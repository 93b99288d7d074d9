namespace Merit.Plans;

/// <summary>How a target incentive shrinks for a part of a period. A plan with targets states it.</summary>
public enum Proration
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Calendar days in force over calendar days of the period.</summary>
    CalendarDays,
}
