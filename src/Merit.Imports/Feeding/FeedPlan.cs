using Merit.Data.Building;
using Merit.Data.Tables;
using Merit.Formulas.Binding;

namespace Merit.Imports.Feeding;

/// <summary>How the rows of a source become rows of one table, every name known.</summary>
/// <param name="Table">The table.</param>
/// <param name="Condition">Which rows; null for all.</param>
/// <param name="Cells">How each column is filled.</param>
/// <param name="Unresolved">What becomes of keys that name no row, by column; an error where nothing is said.</param>
/// <param name="SkipsDuplicates">Whether rows with a key that another row has are left out, instead of an error.</param>
internal sealed record FeedPlan(
    TableSchema Table, BoundFormula? Condition, IReadOnlyList<FeedCell> Cells, IReadOnlyDictionary<string, UnresolvedPolicy> Unresolved, bool SkipsDuplicates);
