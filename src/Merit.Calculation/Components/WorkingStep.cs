using Merit.Calculation.Explanation;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;
using Merit.Formulas.Binding;
using Merit.Formulas.Types;

namespace Merit.Calculation.Components;

/// <summary>A step of working a component out, kept so that its explanation is the computation and not a second telling of it.</summary>
/// <param name="Step">The kind of step.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Value">What it came to; null for no value.</param>
/// <param name="Formula">The formula behind it, if one is.</param>
/// <param name="Arithmetic">The arithmetic, if there is any.</param>
/// <param name="Where">The place in the plan.</param>
internal sealed record WorkingStep(string Step, string Label, FormulaValue? Value, BoundFormula? Formula, Arithmetic? Arithmetic, SourceLocation Where)
{
    /// <summary>The currency of its amounts where that is the one of pay; null for the plan's.</summary>
    public Currency? Currency { get; init; }
}
