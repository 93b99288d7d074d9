using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>An operator on one value; empty when the value is.</summary>
public sealed record UnaryNode(FormulaType Type, FormulaSyntax Syntax, UnaryOperator Operator, BoundNode Operand) : BoundNode(Type, Syntax);
