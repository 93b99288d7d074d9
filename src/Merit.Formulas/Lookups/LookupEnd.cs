namespace Merit.Formulas.Lookups;

/// <summary>What an interpolated input finds beyond its first or last key. Always stated.</summary>
public enum LookupEnd
{
    /// <summary>No value.</summary>
    None,

    /// <summary>The value of the nearest key.</summary>
    Flat,

    /// <summary>The value on the line through the two nearest keys.</summary>
    Extrapolated,
}
