using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A node of a formula whose names are known and whose units agree.</summary>
/// <param name="Type">What it gives.</param>
/// <param name="Syntax">How it was written.</param>
public abstract record BoundNode(FormulaType Type, FormulaSyntax Syntax);
