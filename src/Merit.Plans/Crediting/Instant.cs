using Merit.Formulas.Syntax;

namespace Merit.Plans.Crediting;

/// <summary>A moment of a period.</summary>
/// <param name="Kind">Opening, closing or a day that a formula gives.</param>
/// <param name="Day">The formula, for <see cref="InstantKind.Day"/>.</param>
public sealed record Instant(InstantKind Kind, Formula? Day = null);
