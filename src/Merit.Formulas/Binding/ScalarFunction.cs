namespace Merit.Formulas.Binding;

/// <summary>Functions from values to a value.</summary>
public enum ScalarFunction
{
    /// <summary><c>min(a, b, …)</c>.</summary>
    Min,

    /// <summary><c>max(a, b, …)</c>.</summary>
    Max,

    /// <summary><c>clamp(x, least, greatest)</c>.</summary>
    Clamp,

    /// <summary><c>abs(x)</c>.</summary>
    Abs,

    /// <summary><c>round(x, to, mode)</c>.</summary>
    Round,

    /// <summary><c>year(date)</c>.</summary>
    Year,

    /// <summary><c>month(date)</c>.</summary>
    Month,

    /// <summary><c>days_between(from, to)</c>: 0 for the same day.</summary>
    DaysBetween,

    /// <summary><c>date(text)</c>: reads an ISO 8601 date, with or without a time after it; empty when it is none. Mappings only.</summary>
    ReadDate,

    /// <summary><c>number(text)</c>: reads a number; empty when it is none. Mappings only.</summary>
    ReadNumber,

    /// <summary><c>text(x, …)</c>: the texts of several values joined.</summary>
    JoinText,
}
