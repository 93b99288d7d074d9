using Merit.Formulas.Binding;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Compilation;

/// <summary>A condition due later whose dates are bound to the rows of a set.</summary>
internal sealed record BoundProvisional(ProvisionalRule Source, BoundFormula Met, BoundFormula By);
