using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Syntax;

namespace Merit.Imports.Mapping;

/// <summary>How the rows of a file become rows of a table.</summary>
/// <param name="Table">The table.</param>
/// <param name="Where">Where the mapping names it.</param>
/// <param name="Condition">Which rows; null for all.</param>
/// <param name="Cells">Where the value of each column comes from, by column.</param>
/// <param name="Unresolved">What becomes of keys that name no row, by column; an error where nothing is said.</param>
/// <param name="SkipDuplicates">Whether rows with a key that another row has are left out, instead of an error.</param>
public sealed record FeedMapping(
    TableSchema Table, SourceLocation Where, Formula? Condition, IReadOnlyDictionary<string, CellMapping> Cells, IReadOnlyDictionary<string, UnresolvedPolicy> Unresolved,
    bool SkipDuplicates);
