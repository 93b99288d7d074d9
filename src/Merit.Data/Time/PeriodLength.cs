namespace Merit.Data.Time;

/// <summary>How long a performance period is, in the calendar of months.</summary>
public enum PeriodLength
{
    /// <summary>One month.</summary>
    Month = 1,

    /// <summary>Three months, from January, April, July or October.</summary>
    Quarter = 3,

    /// <summary>Twelve months, from January.</summary>
    Year = 12,
}
