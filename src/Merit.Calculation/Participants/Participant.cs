using Merit.Data.Time;

namespace Merit.Calculation.Participants;

/// <summary>A person on a plan in the period.</summary>
/// <param name="Person">The row in the table of people.</param>
/// <param name="InForce">The spans of the period on which the person is on the plan and employed, in order, apart from one another.</param>
internal sealed record Participant(int Person, IReadOnlyList<EffectiveRange> InForce)
{
    /// <summary>How many days in force.</summary>
    public int Days { get; } = InForce.Sum(range => range.Days);

    /// <summary>Whether a day is in force.</summary>
    public bool IsInForce(int dayNumber)
    {
        foreach (var range in InForce)
        {
            if (range.From.DayNumber <= dayNumber && dayNumber <= range.LastDay.DayNumber)
            {
                return true;
            }
        }

        return false;
    }
}
