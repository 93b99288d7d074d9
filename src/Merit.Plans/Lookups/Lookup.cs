using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;

namespace Merit.Plans.Lookups;

/// <summary>A named table from one or two inputs to a value.</summary>
/// <param name="Name">The name by which formulas call it.</param>
/// <param name="Where">Where the name stands.</param>
/// <param name="Inputs">One or two: of two, the first chooses the row and the second the column.</param>
/// <param name="Cells">Constant formulas, row by row; a row has one where there is one input.</param>
public sealed record Lookup(string Name, SourceLocation Where, ImmutableArray<LookupAxis> Inputs, ImmutableArray<Formula> Cells)
{
    /// <summary>The kind of its values, or null where they say so themselves.</summary>
    public ValueKind? Gives { get; init; }

    /// <summary>The memo or policy it comes from, or null.</summary>
    public string? Reference { get; init; }
}
