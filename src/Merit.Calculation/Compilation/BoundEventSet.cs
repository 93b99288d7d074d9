using Merit.Formulas.Binding;
using Merit.Plans.Crediting;

namespace Merit.Calculation.Compilation;

/// <summary>An event set whose formulas are bound to its table.</summary>
internal sealed record BoundEventSet(EventSet Source, SetSymbol Symbol, BoundFormula? Filter, BoundFormula? Date, BoundFormula? Account);
