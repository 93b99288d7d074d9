using Merit.Calculation.Explanation;
using Merit.Data.Amounts;

namespace Merit.Calculation.Goals;

/// <summary>A person's goal of a period.</summary>
/// <param name="Full">What a person in force for all of the period has, before ramp, proration and leave.</param>
/// <param name="Goal">The goal, with the steps in which it came about.</param>
internal sealed record GoalFigure(Ratio Full, TracedStep Goal)
{
    /// <summary>Whether it is the sum of the goals of no one.</summary>
    public bool IsOfNobody => Goal is { Fact: null, Reads.Count: 0 };
}
