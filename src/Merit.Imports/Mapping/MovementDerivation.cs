using Merit.Data.Diagnostics;

namespace Merit.Imports.Mapping;

/// <summary>Movements from terms: contracts that overlap or follow each other.</summary>
/// <param name="Amount">The money column of <c>contracts</c> that is the recurring revenue of a term.</param>
/// <param name="Where">Where the mapping says so.</param>
public sealed record MovementDerivation(string Amount, SourceLocation Where);
