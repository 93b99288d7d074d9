using Merit.Data.Tables;

namespace Merit.Formulas.Binding;

/// <summary>A name that stands for many credited rows: an event set or a snapshot.</summary>
/// <param name="Name">The name as formulas write it.</param>
/// <param name="Row">The columns that a row of it has.</param>
public sealed record SetSymbol(string Name, TableSchema Row);
