using Merit.Calculation.Running;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Calculation.Participants;

/// <summary>Who is on which plan in the period.</summary>
internal static class Roster
{
    /// <summary>The participants of each plan, in order of their rows; a person assigned to a plan that is not there, or not in force, is an error.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Participant>> Of(Dataset dataset, IReadOnlyList<Plan> plans, Period period, FindingSink findings)
    {
        var assignments = dataset["plan_assignments"];
        var people = dataset["people"];
        var byName = plans.ToDictionary(plan => plan.Name, StringComparer.Ordinal);
        var spans = new Dictionary<(string Plan, int Person), List<EffectiveRange>>();
        for (var row = 0; row < assignments.Count; row++)
        {
            var assigned = RangeOf(assignments, row).Intersect(period.Range);
            if (assigned is not { } on)
            {
                continue;
            }

            var name = assignments.Find("plan")!.TextAt(row)!;
            var person = assignments.Find<ReferenceColumn>("person_id")!.Rows[row];
            if (!byName.TryGetValue(name, out var plan))
            {
                findings.Error(Codes.UnknownPlan, assignments.OriginOf(row), $"'{people.NameOf(person)}' is assigned to plan '{name}', and there is no such plan.",
                    Data.Diagnostics.Suggestion.Mend(name, byName.Keys));
                continue;
            }

            if (on.From < plan.Effective.From || on.LastDay > plan.Effective.LastDay)
            {
                findings.Error(Codes.PlanNotEffective, assignments.OriginOf(row), $"'{people.NameOf(person)}' is assigned to plan '{name}' on days of {on}, and it is in force {plan.Effective}.",
                    "End the assignment, or extend the plan.", plan.Where);
                continue;
            }

            if (on.Intersect(Employment(people, person)) is { } inForce)
            {
                if (!spans.TryGetValue((name, person), out var list))
                {
                    list = [];
                    spans.Add((name, person), list);
                }

                list.Add(inForce);
            }
        }

        return plans.ToDictionary(
            plan => plan.Name,
            plan => (IReadOnlyList<Participant>)[.. spans.Where(pair => pair.Key.Plan == plan.Name).OrderBy(pair => pair.Key.Person).Select(pair => new Participant(pair.Key.Person, Merge(pair.Value)))],
            StringComparer.Ordinal);
    }

    /// <summary>The spans on which each person is on a plan and employed, in any period.</summary>
    public static ILookup<int, EffectiveRange> SpansOf(Dataset dataset, string plan)
    {
        var (assignments, people) = (dataset["plan_assignments"], dataset["people"]);
        var spans = from row in Enumerable.Range(0, assignments.Count)
                    where assignments.Find("plan")!.TextAt(row) == plan
                    let person = assignments.Find<ReferenceColumn>("person_id")!.Rows[row]
                    select (Person: person, Days: RangeOf(assignments, row).Intersect(Employment(people, person)));
        return spans.Where(span => span.Days is not null).ToLookup(span => span.Person, span => span.Days!.Value);
    }

    /// <summary>The days of a row with <c>from</c> and <c>to</c>.</summary>
    public static EffectiveRange RangeOf(Table table, int row) =>
        new(table.Find<DateColumn>("from")!.At(row)!.Value, table.Find<DateColumn>("to")?.At(row));

    /// <summary>The days on which a person is employed.</summary>
    public static EffectiveRange Employment(Table people, int person) =>
        new(people.Find<DateColumn>("start_date")?.At(person) ?? DateOnly.MinValue, people.Find<DateColumn>("end_date")?.At(person));

    private static List<EffectiveRange> Merge(List<EffectiveRange> spans)
    {
        var merged = new List<EffectiveRange>();
        foreach (var span in spans.OrderBy(s => s.From))
        {
            if (merged.Count > 0 && span.From.DayNumber <= merged[^1].LastDay.DayNumber + 1)
            {
                merged[^1] = new(merged[^1].From, span.LastDay > merged[^1].LastDay ? span.To : merged[^1].To);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }
}
