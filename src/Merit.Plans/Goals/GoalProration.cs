namespace Merit.Plans.Goals;

/// <summary>How a goal shrinks for a part of the time.</summary>
public enum GoalProration
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Days in force over days.</summary>
    CalendarDays,

    /// <summary>Days in force from Monday to Friday over days from Monday to Friday.</summary>
    WorkingDays,
}
