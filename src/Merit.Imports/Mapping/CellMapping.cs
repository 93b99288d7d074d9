using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Imports.Mapping;

/// <summary>Where the value of one column comes from: one of a column of the file, a constant and a formula.</summary>
/// <param name="Where">Where the mapping says so.</param>
/// <param name="SourceColumn">The column of the file, as its header writes it.</param>
/// <param name="Constant">The text that every row has.</param>
/// <param name="Formula">The formula over a row of the file.</param>
/// <param name="Values">Texts that are replaced, and by what; null when none is.</param>
public sealed record CellMapping(SourceLocation Where, string? SourceColumn, string? Constant, Formula? Formula, ValueMap? Values);
