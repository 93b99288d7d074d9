using Merit.Calculation.Explanation;
using Merit.Data.Time;

namespace Merit.Calculation.Goals;

/// <summary>What of a goal a span of time has.</summary>
/// <param name="Period">The time.</param>
/// <param name="Step">The goal in it, for a person who is there all of it.</param>
internal sealed record GoalPart(Period Period, TracedStep Step);
