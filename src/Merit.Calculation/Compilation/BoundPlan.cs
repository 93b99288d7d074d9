using Merit.Formulas.Binding;
using Merit.Plans;

namespace Merit.Calculation.Compilation;

/// <summary>A plan ready to be calculated: every name known, every unit checked, in an order in which nothing is read before it is worked out.</summary>
internal sealed record BoundPlan(
    Plan Plan,
    IReadOnlyList<(ScalarSymbol Symbol, BoundFormula Formula)> Parameters,
    IReadOnlyDictionary<string, BoundEventSet> Events,
    IReadOnlyDictionary<string, BoundSnapshot> Snapshots,
    IReadOnlyList<BoundMeasure> Measures,
    IReadOnlyList<BoundComponent> Components,
    BoundFormula? Cap)
{
    /// <summary>At which rates amounts in other currencies count; null where they are an error.</summary>
    public BoundExchange? Exchange { get; init; }

    /// <summary>At which rates people are paid in other currencies; null where their pay is an error.</summary>
    public BoundExchange? PayExchange { get; init; }
}
