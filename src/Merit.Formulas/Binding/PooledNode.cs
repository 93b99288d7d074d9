using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A measure from the sums of its members' numerators and denominators, or of their values when it is no quotient.</summary>
public sealed record PooledNode(FormulaType Type, FormulaSyntax Syntax, ScalarSymbol Measure, PoolMembers Members) : BoundNode(Type, Syntax);
