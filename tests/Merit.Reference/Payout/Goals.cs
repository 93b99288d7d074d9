using Merit.Data.Amounts;
using Merit.Formulas.Syntax;
using Merit.Plans.Components;
using Merit.Reference.Company;

namespace Merit.Reference.Payout;

/// <summary>Rows of the table `goals` (plan reference, "Goals").</summary>
internal sealed class Goals(PlanRun run)
{
    /// <summary>
    /// "The row whose `measure` is the component's measure (by name) or, in a commission, its event set, whose `period` is the period's name, and whose
    /// `person_id` is the participant's, or else whose `plan` is this plan, or else whose `team` is one of the participant's on the period's last day.
    /// No row, or two of the same rank, is an error."
    /// </summary>
    public Ratio Of(Component component, Row person)
    {
        var measure = component switch
        {
            Bonus { Measure.Root: NameSyntax name } => name.Name,
            Commission { Events: { } events } => events.Name,
            Commission { Measure.Root: NameSyntax name } => name.Name,
            _ => throw new ReferenceException($"'{component.Name}' has no measure with a name, so no row of goals."),
        };
        var teams = run.Books.TeamsOf(person, run.Period.End);
        var rows = run.Books["goals"].Where(goal => goal.Text("measure") == measure && goal.Text("period") == run.Period.Name).ToList();
        List<Row>[] ranks =
        [
            [.. rows.Where(goal => goal.Link("person_id") is { } owner && owner.IsSame(person))],
            [.. rows.Where(goal => goal.Link("person_id") is null && goal.Text("plan") == run.Plan.Name)],
            [.. rows.Where(goal => goal.Link("person_id") is null && goal.Text("plan") is null && teams.Contains(goal.Text("team"), StringComparer.Ordinal))],
        ];
        var first = Array.Find(ranks, rank => rank.Count > 0) ?? [];
        return first.Count == 1
            ? first[0].Number("value")!.Value
            : throw new ReferenceException($"{first.Count} goals for {measure} of {person.Id} in {run.Period.Name}, and one is needed.");
    }
}
