namespace Merit.Plans.Crediting;

/// <summary>Which days an event set looks at.</summary>
public enum WindowKind
{
    /// <summary>From the first day of the quarter in which the period ends through the period's last day; both of the plan's calendar.</summary>
    QuarterToDate,

    /// <summary>From the first day of the year in which the period ends through the period's last day; both of the plan's calendar.</summary>
    YearToDate,

    /// <summary>So many days or months through the period's last day; both of the plan's calendar.</summary>
    Trailing,

    /// <summary>The whole period that lies so many periods before.</summary>
    PeriodsBack,
}
