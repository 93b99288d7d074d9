using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;

namespace Merit.Plans.Goals;

/// <summary>What of the goal of a longer time each period in it has.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Where">Where the document says so.</param>
/// <param name="Weights">Stated weights, one for each period in order; empty for the other kinds.</param>
public sealed record GoalSpread(SpreadKind Kind, SourceLocation Where, ImmutableArray<Ratio> Weights);
