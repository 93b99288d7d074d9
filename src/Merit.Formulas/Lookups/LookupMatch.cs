namespace Merit.Formulas.Lookups;

/// <summary>How an input of a lookup finds its key.</summary>
public enum LookupMatch
{
    /// <summary>Each key holds from itself to the next; below the first there is none.</summary>
    Stepped,

    /// <summary>A straight line between neighbouring keys.</summary>
    Interpolated,

    /// <summary>Only a key that equals the input.</summary>
    Exact,

    /// <summary>The entry of a dated parameter that is in force on the day.</summary>
    InForce,
}
