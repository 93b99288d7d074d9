namespace Merit.Plans.Components;

/// <summary>When an earning becomes payable.</summary>
public enum Release
{
    /// <summary>At once.</summary>
    AtOnce,

    /// <summary>In proportion to cash received on the event's invoices by the end of the period.</summary>
    InProportionToCash,
}
