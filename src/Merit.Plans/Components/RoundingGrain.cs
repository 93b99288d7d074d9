namespace Merit.Plans.Components;

/// <summary>How much is rounded at once.</summary>
public enum RoundingGrain
{
    /// <summary>The component's amount for the period.</summary>
    Component,

    /// <summary>Each credited event's amount; the component is the sum of the rounded lines.</summary>
    Event,
}
