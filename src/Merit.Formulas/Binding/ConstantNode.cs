using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A literal, with the unit it took.</summary>
public sealed record ConstantNode(FormulaType Type, FormulaSyntax Syntax, FormulaValue Value) : BoundNode(Type, Syntax);
