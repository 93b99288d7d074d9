using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>What columns need of each other while they are made.</summary>
/// <param name="Pool">The texts of all tables.</param>
/// <param name="Targets">The finished keys of a table, by its name.</param>
/// <param name="NewRows">The row number that a row of a table was given, by its old number (-1: left out); null where all rows were kept.</param>
internal sealed record BuildContext(TextPool Pool, IReadOnlyDictionary<string, IdColumn> Targets, IReadOnlyDictionary<string, int[]?> NewRows);
