using System.Collections.Immutable;
using Merit.Data.Diagnostics;

namespace Merit.Plans.Parameters;

/// <summary>A named constant that changes on stated days. Formulas always say of which day they read it: <c>upsell_amount(date)</c>.</summary>
/// <param name="Name">The name by which formulas call it.</param>
/// <param name="Where">Where the name stands.</param>
/// <param name="Values">In ascending order of their first days; no two hold on one day.</param>
public sealed record DatedParameter(string Name, SourceLocation Where, ImmutableArray<DatedValue> Values);
