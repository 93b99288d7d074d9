namespace Merit.Plans.Goals;

/// <summary>From what day the months of a ramp are counted.</summary>
public enum RampStart
{
    /// <summary>The person's first day of work.</summary>
    StartDate,

    /// <summary>The first day on which the person is assigned to the plan.</summary>
    Assignment,

    /// <summary>The day after a leave.</summary>
    Return,
}
