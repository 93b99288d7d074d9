namespace Merit.Formulas.Types;

/// <summary>The kinds of value a formula has. Units are checked when a plan is compiled, never guessed when it runs.</summary>
public enum ValueKind
{
    /// <summary>An amount in a currency.</summary>
    Money,

    /// <summary>A share, percentage or quotient of like things.</summary>
    Ratio,

    /// <summary>A number of things, fractional when shares are.</summary>
    Count,

    /// <summary>A plain number: a score.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Days or months.</summary>
    Duration,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A row of a table, to read columns of or to compare with another.</summary>
    Row,
}
