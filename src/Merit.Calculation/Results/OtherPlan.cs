using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Calculation.Results;

/// <summary>A plan that people are on in the days of a result, and that is measured by other periods.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Participants">How many people are on it.</param>
/// <param name="Ask">The first of its periods in these days.</param>
public sealed record OtherPlan(Plan Plan, int Participants, Period Ask);
