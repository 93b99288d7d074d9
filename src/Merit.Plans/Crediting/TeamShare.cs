namespace Merit.Plans.Crediting;

/// <summary>How the share of a holder is credited to the holder's team.</summary>
public enum TeamShare
{
    /// <summary>Each member has the holder's share whole.</summary>
    Whole,

    /// <summary>The holder's share is divided by the number of members.</summary>
    Equally,
}
