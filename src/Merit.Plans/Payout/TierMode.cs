namespace Merit.Plans.Payout;

/// <summary>How far a tier's rate reaches. Always stated.</summary>
public enum TierMode
{
    /// <summary>Each tier's rate applies to the part inside it.</summary>
    Marginal,

    /// <summary>The reached tier's rate applies to all.</summary>
    Retroactive,
}
