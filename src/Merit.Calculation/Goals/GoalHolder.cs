using Merit.Calculation.Participants;
using Merit.Data.Tables;
using Merit.Data.Time;

namespace Merit.Calculation.Goals;

/// <summary>Whose goal is asked for.</summary>
/// <param name="Person">The row in the table of people.</param>
/// <param name="Id">The person's key.</param>
/// <param name="Plans">The plans whose rows may be the person's.</param>
/// <param name="InForce">The spans of the period in which the person is in force.</param>
internal sealed record GoalHolder(int Person, string Id, IReadOnlyList<string> Plans, IReadOnlyList<EffectiveRange> InForce)
{
    /// <summary>A participant of a plan.</summary>
    public static GoalHolder Of(Participant participant, string id, string plan) => new(participant.Person, id, [plan], participant.InForce);

    /// <summary>Somebody who is not on the plan that asks: in force while employed, with the goals of the plans they are on.</summary>
    public static GoalHolder OffPlan(Dataset dataset, int person, Period period, DateOnly day)
    {
        var assignments = dataset["plan_assignments"];
        var rows = assignments.Find<ReferenceColumn>("person_id")!.Index.RowsOf(person).Where(row => Roster.RangeOf(assignments, row).Contains(day));
        IReadOnlyList<EffectiveRange> employed = Roster.Employment(dataset["people"], person).Intersect(period.Range) is { } days ? [days] : [];
        return new(person, dataset["people"].NameOf(person), [.. rows.Select(row => assignments.Find("plan")!.TextAt(row)!).Distinct(StringComparer.Ordinal)], employed);
    }
}
