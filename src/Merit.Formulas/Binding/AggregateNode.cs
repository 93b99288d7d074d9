using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>Many rows as one value.</summary>
/// <param name="Type">What it gives.</param>
/// <param name="Syntax">How it was written.</param>
/// <param name="Function">Which aggregate.</param>
/// <param name="Set">Over which rows.</param>
/// <param name="Scope">Whose rows.</param>
/// <param name="Value">What is aggregated, about a row; null for a count.</param>
/// <param name="Weight">The weight, about a row, for a weighted average.</param>
/// <param name="Where">Which rows, about a row; null for all.</param>
public sealed record AggregateNode(
    FormulaType Type, FormulaSyntax Syntax, AggregateFunction Function, SetSymbol Set, AggregateScope Scope, BoundNode? Value, BoundNode? Weight, BoundNode? Where)
    : BoundNode(Type, Syntax)
{
    /// <summary>Whether it is over every row of the company, the same for everyone.</summary>
    public bool OfCompany => Scope == AggregateScope.Company;
}
