using Merit.Formulas.Binding;
using Merit.Plans.Measures;

namespace Merit.Calculation.Compilation;

/// <summary>A measure whose formula is bound.</summary>
internal sealed record BoundMeasure(Measure Source, ScalarSymbol Symbol, BoundFormula Formula);
