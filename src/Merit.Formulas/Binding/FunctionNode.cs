using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A function with its arguments; empty when any is.</summary>
/// <param name="Type">What it gives.</param>
/// <param name="Syntax">How it was written.</param>
/// <param name="Function">Which.</param>
/// <param name="Arguments">The arguments that are values.</param>
/// <param name="Mode">The rounding mode, for <see cref="ScalarFunction.Round"/>.</param>
public sealed record FunctionNode(FormulaType Type, FormulaSyntax Syntax, ScalarFunction Function, ImmutableArray<BoundNode> Arguments, RoundingMode Mode = RoundingMode.HalfEven)
    : BoundNode(Type, Syntax);
