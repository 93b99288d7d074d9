namespace Merit.Plans.Payout;

/// <summary>What a payout curve reads.</summary>
public enum CurveInput
{
    /// <summary>The measure itself.</summary>
    Value,

    /// <summary>Measure over goal.</summary>
    Attainment,
}
