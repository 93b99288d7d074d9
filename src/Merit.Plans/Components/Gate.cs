using Merit.Formulas.Syntax;

namespace Merit.Plans.Components;

/// <summary>A condition on being paid; failing it forfeits the component for the period.</summary>
/// <param name="Condition">Yes or no, about measures, components or the participant.</param>
public sealed record Gate(Formula Condition);
