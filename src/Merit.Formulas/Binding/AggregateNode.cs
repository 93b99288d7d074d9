using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>Many rows as one value.</summary>
/// <param name="Type">What it gives.</param>
/// <param name="Syntax">How it was written.</param>
/// <param name="Function">Which aggregate.</param>
/// <param name="Set">Over which rows.</param>
/// <param name="OfCompany">Every row once and whole, whoever holds it (<c>company.expansions</c>), instead of the participant's credits.</param>
/// <param name="Value">What is aggregated, about a row; null for a count.</param>
/// <param name="Weight">The weight, about a row, for a weighted average.</param>
/// <param name="Where">Which rows, about a row; null for all.</param>
public sealed record AggregateNode(
    FormulaType Type, FormulaSyntax Syntax, AggregateFunction Function, SetSymbol Set, bool OfCompany, BoundNode? Value, BoundNode? Weight, BoundNode? Where)
    : BoundNode(Type, Syntax);
