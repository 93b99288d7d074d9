namespace Merit.Data.Time;

/// <summary>After which of the two calendar years that it touches a year of a company's own is named.</summary>
public enum YearNaming
{
    /// <summary>The one in which it begins.</summary>
    AfterStart,

    /// <summary>The one in which it ends.</summary>
    AfterEnd,
}
