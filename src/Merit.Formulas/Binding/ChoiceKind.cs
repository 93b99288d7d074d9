namespace Merit.Formulas.Binding;

/// <summary>What may stand as the value of a choice.</summary>
public enum ChoiceKind
{
    /// <summary>One of the choice's words; the first is the default.</summary>
    Word,

    /// <summary>Any role of the book, as a name or a text; every role when left out.</summary>
    Role,

    /// <summary>A number of days, weeks, months or years: <c>30 days</c>; the default is none.</summary>
    Duration,

    /// <summary>A whole number from 0 to 999; the default is 0.</summary>
    Count,
}
