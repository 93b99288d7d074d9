namespace Merit.Data.Building;

/// <summary>What became of the rows that one file gave to one table.</summary>
/// <param name="Table">The table.</param>
/// <param name="File">The file, or null for rows from no file.</param>
/// <param name="Rows">How many rows were added.</param>
/// <param name="Faulty">How many have a fault of their own.</param>
/// <param name="Dependent">How many refer to a row that is not loaded.</param>
/// <param name="LeftOut">How many a rule of the mapping leaves out.</param>
/// <param name="Loaded">How many are in the dataset, if there is one.</param>
public sealed record TableLoad(string Table, string? File, int Rows, int Faulty, int Dependent, int LeftOut, int Loaded);
