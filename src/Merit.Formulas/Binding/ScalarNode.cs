using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A single value by name.</summary>
public sealed record ScalarNode(FormulaType Type, FormulaSyntax Syntax, ScalarSymbol Symbol) : BoundNode(Type, Syntax);
