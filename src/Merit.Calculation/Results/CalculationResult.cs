using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Calculation.Results;

/// <summary>Who earned what in a period.</summary>
/// <param name="Period">The period.</param>
/// <param name="Plans">The plans that were calculated, in order of name.</param>
/// <param name="Participants">In order of the person's key as ordinal text, then of the plan's name.</param>
public sealed record CalculationResult(Period Period, IReadOnlyList<Plan> Plans, IReadOnlyList<ParticipantResult> Participants)
{
    /// <summary>The plans that people are on in these days and that are measured by other periods, in order of name.</summary>
    public IReadOnlyList<OtherPlan> Others { get; init; } = [];

    /// <summary>What a person earned, on each plan they are on; nothing when nobody has this key.</summary>
    public IReadOnlyList<ParticipantResult> Of(string id)
    {
        var (low, high) = (0, Participants.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = string.CompareOrdinal(Participants[middle].Id, id) < 0 ? (middle + 1, high) : (low, middle);
        }

        return [.. Participants.Skip(low).TakeWhile(participant => participant.Id == id)];
    }
}
