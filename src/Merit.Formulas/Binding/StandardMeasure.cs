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

    /// <summary><c>gross_renewal_rate</c>: what was renewed, at most what was due, over what came up for renewal.</summary>
    GrossRenewalRate,

    /// <summary><c>net_renewal_rate</c>: what was renewed, more than was due too, over what came up for renewal.</summary>
    NetRenewalRate,

    /// <summary><c>logo_renewal_rate</c>: renewals that were made over those that came up.</summary>
    LogoRenewalRate,
}
