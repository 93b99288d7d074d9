namespace Merit.Data.Time;

/// <summary>How long a period is, the shorter before the longer. Which of them there are, and on which days they begin, is the <see cref="Calendar"/>'s to say.</summary>
public enum PeriodLength
{
    /// <summary>Seven days.</summary>
    Week = 1,

    /// <summary>A month, or what stands for one in a calendar of weeks: four or five of them.</summary>
    Month,

    /// <summary>A quarter of a year.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}
