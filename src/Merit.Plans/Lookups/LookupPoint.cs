using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Lookups;

/// <summary>A key of a lookup.</summary>
/// <param name="At">Its value: a constant formula; of an input of texts, the text as it is written.</param>
/// <param name="Exclusive">Whether it holds above <paramref name="At"/> only (written <c>above 36</c>), not at it.</param>
/// <param name="Where">Where it is stated.</param>
public sealed record LookupPoint(Formula At, bool Exclusive, SourceLocation Where);
