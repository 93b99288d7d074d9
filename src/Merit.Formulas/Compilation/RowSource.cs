using Merit.Data.Tables;

namespace Merit.Formulas.Compilation;

/// <summary>A table whose rows a formula reads.</summary>
/// <param name="Table">The table.</param>
/// <param name="Dataset">All tables, to follow keys into.</param>
/// <param name="Extra">Computed columns by name; they come before the table's own.</param>
public sealed record RowSource(Table Table, Dataset Dataset, IReadOnlyDictionary<string, Column> Extra);
