using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Formulas.Syntax;

namespace Merit.Imports.Mapping;

/// <summary>Who holds the accounts for which a condition holds, for a time.</summary>
/// <param name="Condition">Which accounts, by their columns; null for all.</param>
/// <param name="Role">As what; null for no role.</param>
/// <param name="People">Who, and with which share, as written.</param>
/// <param name="Days">When.</param>
/// <param name="Where">Where the mapping says so.</param>
public sealed record TerritoryRule(Formula? Condition, string? Role, IReadOnlyList<(string Person, string Share, SourceLocation Where)> People, EffectiveRange Days, SourceLocation Where);
