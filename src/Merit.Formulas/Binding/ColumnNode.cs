using System.Collections.Immutable;
using Merit.Data.Tables;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Formulas.Binding;

/// <summary>A column of the row, or of a row that its keys lead to.</summary>
/// <param name="Type">What it gives: the row that a reference names, or (kind text) the key of that row, where it is compared with text.</param>
/// <param name="Syntax">How it was written.</param>
/// <param name="Hops">The reference columns to follow, in order; empty for the row itself.</param>
/// <param name="Column">The column at the end.</param>
public sealed record ColumnNode(FormulaType Type, FormulaSyntax Syntax, ImmutableArray<string> Hops, ColumnSchema Column) : BoundNode(Type, Syntax);
