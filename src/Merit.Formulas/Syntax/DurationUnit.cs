namespace Merit.Formulas.Syntax;

/// <summary>What a duration counts.</summary>
public enum DurationUnit
{
    /// <summary>Days.</summary>
    Days,

    /// <summary>Calendar months; the day number is kept and clamped to the month's last day.</summary>
    Months,
}
