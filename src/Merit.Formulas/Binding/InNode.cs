using System.Collections.Immutable;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>Whether a value is one of several.</summary>
public sealed record InNode(FormulaType Type, FormulaSyntax Syntax, BoundNode Value, ImmutableArray<BoundNode> Items, bool Negated) : BoundNode(Type, Syntax);
