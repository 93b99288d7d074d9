using System.Collections.Immutable;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;

namespace Merit.Plans.Goals;

/// <summary>The percent of the goal by month since a start; 100% after the last month stated.</summary>
/// <param name="Since">From what day; of several the latest that has come.</param>
/// <param name="Months">The percent of the first month, the second and so on.</param>
/// <param name="WholeMonths">Whether the first month is the first whole one, and not the one in which the start lies.</param>
/// <param name="Where">Where the document says so.</param>
public sealed record GoalRamp(ImmutableArray<RampStart> Since, ImmutableArray<Ratio> Months, bool WholeMonths, SourceLocation Where);
