namespace Merit.Plans.Payout;

/// <summary>What a linear curve does beyond its points. Always stated.</summary>
public enum CurveEnd
{
    /// <summary>Pays nothing.</summary>
    Zero,

    /// <summary>Keeps the last point's percentage.</summary>
    Flat,

    /// <summary>Goes on along the last line, never below nothing.</summary>
    Extrapolated,
}
