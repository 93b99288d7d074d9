using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A formula worked out once for each group of rows, and the values as one: <c>average(sum(answers.score) per held.account)</c>.</summary>
/// <param name="Type">What it gives.</param>
/// <param name="Syntax">How it was written.</param>
/// <param name="Function">Which aggregate: sum, average, weighted average, least or greatest.</param>
/// <param name="Set">Whose rows say which groups there are.</param>
/// <param name="Scope">Whose rows.</param>
/// <param name="Key">By what they are grouped.</param>
/// <param name="Value">What is aggregated, about a group: aggregates in it are over the group's rows, each whole.</param>
/// <param name="Weight">The weight, about a group, for a weighted average.</param>
/// <param name="Where">Which groups; null for all.</param>
public sealed record GrainNode(
    FormulaType Type, FormulaSyntax Syntax, AggregateFunction Function, SetSymbol Set, AggregateScope Scope, GroupKey Key, BoundNode Value, BoundNode? Weight, BoundNode? Where)
    : BoundNode(Type, Syntax)
{
    /// <summary>Whether the groups are those of every row of the company, the same for everyone.</summary>
    public bool OfCompany => Scope == AggregateScope.Company;
}
