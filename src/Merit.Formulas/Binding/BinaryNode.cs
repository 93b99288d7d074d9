using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>
/// An operator between two values; empty when either is, except: equality of texts and rows, where "no value" equals nothing; <c>and</c> and <c>or</c>, which
/// stop at the first side that decides; <c>otherwise</c>.
/// </summary>
public sealed record BinaryNode(FormulaType Type, FormulaSyntax Syntax, BinaryOperator Operator, BoundNode Left, BoundNode Right) : BoundNode(Type, Syntax);
