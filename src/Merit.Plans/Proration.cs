namespace Merit.Plans;

/// <summary>How a target incentive or a goal shrinks for a person who is in force for a part of the time (plan reference, "Proration").</summary>
public enum Proration
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Days in force over days.</summary>
    CalendarDays,

    /// <summary>Days in force from Monday to Friday over days from Monday to Friday.</summary>
    WorkingDays,

    /// <summary>Calendar months with a day in force over months.</summary>
    MonthsBegun,

    /// <summary>Calendar months in force on all their days over months.</summary>
    MonthsWhole,

    /// <summary>Every month has an equal part, and of it what its days in force are of its days.</summary>
    MonthsByDays,
}
