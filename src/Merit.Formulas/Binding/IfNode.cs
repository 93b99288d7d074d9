using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>One of two values by a condition; the other is not evaluated.</summary>
public sealed record IfNode(FormulaType Type, FormulaSyntax Syntax, BoundNode Condition, BoundNode WhenTrue, BoundNode WhenFalse) : BoundNode(Type, Syntax);
