using Merit.Calculation;
using Merit.Calculation.Results;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Application.Explaining;

/// <summary>Why somebody earned what they earned: one component of theirs, or all.</summary>
public static class ExplainFigure
{
    /// <summary>Explains a person's figures.</summary>
    /// <param name="run">The calculation.</param>
    /// <param name="dataset">The data it was worked out from.</param>
    /// <param name="person">The person's key, or their name when nobody shares it.</param>
    /// <param name="component">A component's name, or its title when no other has it; null for all.</param>
    /// <returns>An explanation for each plan of the person's that has the component; or what is wrong with the question.</returns>
    public static ExplainedFigure Run(CalculationRun run, Dataset dataset, string person, string? component)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(dataset);
        var (id, wrong) = Find(run, dataset["people"], person);
        if (id is null)
        {
            return ExplainedFigure.Wrong(wrong!);
        }

        var results = run.Result.Of(id);
        component = Named(results, component);
        if (component is not null && !results.Any(result => Has(result, component)))
        {
            var names = results.SelectMany(result => result.Components).Select(c => c.Component.Name).Distinct(StringComparer.Ordinal).ToList();
            var near = Suggestion.Nearest(component, names);
            return ExplainedFigure.Wrong(
                $"{results[0].Name} has no component '{component}' in {run.Result.Period.Name}. " +
                (near is null ? $"There are: {string.Join(", ", names)}." : $"Did you mean '{near}'?"));
        }

        return new([.. results.Where(result => component is null || Has(result, component)).Select(result => new ParticipantExplanation(result, run.Explain(result, component)))], null);
    }

    // A title is taken for the name when no component has it for a name and one alone has it for a title.
    private static string? Named(IReadOnlyList<ParticipantResult> results, string? component)
    {
        if (component is null || results.Any(result => Has(result, component)))
        {
            return component;
        }

        var titled = results.SelectMany(result => result.Components).Select(c => c.Component)
            .Where(c => string.Equals(c.Title, component, StringComparison.OrdinalIgnoreCase)).Select(c => c.Name).Distinct(StringComparer.Ordinal).ToList();
        return titled is [var only] ? only : component;
    }

    private static bool Has(ParticipantResult result, string component) => result.Components.Any(c => c.Component.Name == component);

    private static (string? Id, string? Wrong) Find(CalculationRun run, Table people, string person)
    {
        var participants = run.Result.Participants;
        if (run.Result.Of(person).Count > 0)
        {
            return (person, null);
        }

        var named = participants.Where(p => string.Equals(p.Name, person, StringComparison.OrdinalIgnoreCase)).Select(p => p.Id).Distinct(StringComparer.Ordinal).ToList();
        var period = run.Result.Period.Name;
        return named.Count switch
        {
            1 => (named[0], null),
            > 1 => (null, $"{named.Count} people are called '{person}': {string.Join(", ", named)}. Name one by this key."),
            _ when IsKnown(people, person) => (null, run.Result.Others is [var other, ..]
                ? $"'{person}' is on no plan that is measured by {period}. People are on '{other.Plan.Name}' then: ask for {other.Ask} about it."
                : $"'{person}' is on no plan in {period}."),
            _ => (null, $"There is nobody '{person}' on a plan in {period}. {Mend(participants, person)}"),
        };
    }

    private static bool IsKnown(Table people, string person)
    {
        var names = people.Find("name");
        return Enumerable.Range(0, people.Count).Any(row =>
            people.NameOf(row) == person || string.Equals(names?.TextAt(row), person, StringComparison.OrdinalIgnoreCase));
    }

    private static string Mend(IReadOnlyList<ParticipantResult> participants, string person)
    {
        if (participants.Count == 0)
        {
            return "Nobody is.";
        }

        var near = Suggestion.Nearest(person, participants.Select(p => p.Id).Concat(participants.Select(p => p.Name)).Distinct(StringComparer.Ordinal));
        if (near is not null)
        {
            return $"Did you mean '{near}'?";
        }

        var ids = participants.Select(p => p.Id).Distinct(StringComparer.Ordinal).ToList();
        return $"There are: {string.Join(", ", ids.Take(12))}{(ids.Count > 12 ? " and others" : "")}.";
    }
}
