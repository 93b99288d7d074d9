namespace Merit.Formulas.Binding;

/// <summary>Measures that Merit knows by name, since their cohort cannot be said as a sum over rows.</summary>
public enum StandardMeasure
{
    /// <summary><c>gross_retention</c>: (opening - losses) / opening.</summary>
    GrossRetention,

    /// <summary><c>net_retention</c>: the cohort's closing revenue over its opening.</summary>
    NetRetention,

    /// <summary><c>logo_retention</c>: accounts of the cohort that still have revenue at the close, over all of it.</summary>
    LogoRetention,
}
