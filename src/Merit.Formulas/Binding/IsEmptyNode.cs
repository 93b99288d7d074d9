using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>Whether there is no value.</summary>
public sealed record IsEmptyNode(FormulaType Type, FormulaSyntax Syntax, BoundNode Value, bool Negated) : BoundNode(Type, Syntax);
