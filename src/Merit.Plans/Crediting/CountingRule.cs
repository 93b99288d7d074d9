namespace Merit.Plans.Crediting;

/// <summary>How a shared event counts.</summary>
public enum CountingRule
{
    /// <summary>Times share: half an event for half a share. The default.</summary>
    Share,

    /// <summary>Whole to each who has a share.</summary>
    Whole,
}
