using Merit.Formulas.Binding;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Compilation;

/// <summary>A part of a handover whose formulas are bound.</summary>
internal sealed record BoundHandover(HandoverBand Source, BoundFormula Former, BoundFormula New, BoundFormula? Filter);
