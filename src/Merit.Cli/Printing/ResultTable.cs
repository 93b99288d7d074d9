using Merit.Calculation.Results;
using Merit.Cli.Terminal;
using Merit.Data.Amounts;
using Merit.Data.Time;
using Spectre.Console;

namespace Merit.Cli.Printing;

/// <summary>
/// The result for people: a table per plan and currency of pay. Up to <see cref="FewPeople"/> people have a row for each component with what was measured; more
/// have one row each with a column for each component, so that five hundred still fit the eye.
/// </summary>
internal static class ResultTable
{
    /// <summary>How many people get a row per component.</summary>
    public const int FewPeople = 25;

    /// <summary>Writes the tables.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="result">The result.</param>
    /// <param name="detail">A row per component however many people there are.</param>
    public static void Write(CliConsole console, CalculationResult result, bool detail)
    {
        console.Output.WriteLine($"{result.Period.Name} ({IsoDate.Format(result.Period.Start)} to {IsoDate.Format(result.Period.End)})");
        console.Output.WriteLine();
        // Amounts of two currencies are never added: people on one plan who are paid in different ones have a table for each.
        foreach (var paid in result.Participants.GroupBy(participant => (participant.Plan, participant.Currency)))
        {
            var people = paid.ToList();
            var (plan, currency) = paid.Key;
            var measured = currency.Equals(plan.Currency) ? "" : $", amounts measured in {plan.Currency}";
            console.Output.WriteLine($"{plan.Title} ({plan.Name}): {Figures.Counted(people.Count, "person", "people")}, {currency}{measured}");
            Ansi.Write(console, detail || people.Count <= FewPeople ? Detailed(people) : Summary(people));
        }

        foreach (var other in result.Others)
        {
            console.Output.WriteLine($"Not in {result.Period.Name}: {other.Plan.Title} ({other.Plan.Name}), {Figures.Counted(other.Participants, "person", "people")}: ask for {other.Ask}.");
        }
    }

    private static Table Detailed(List<ParticipantResult> people)
    {
        var table = WithFigures(Empty().AddColumn("Person").AddColumn("Component"), ["Measured", "Attainment", "Target", "Earned", "Payable"]);
        foreach (var person in people)
        {
            var name = Called(person);
            foreach (var component in person.Components)
            {
                table.AddRow(
                    Cell(name), Cell(TitleOf(component)), Cell(Figures.Of(component.Measure, person.Plan.Currency)), Cell(Figures.Percent(component.Attainment)),
                    Cell(Figures.Of(component.Target, person.Currency)), Cell(Figures.Of(component.Earned)), Cell(Figures.Of(component.Payable)));
                name = "";
            }

            if (person.Components.Count != 1)
            {
                AddTotal(table, name, "Total", person.Earned, person.Payable);
            }

            if (people.Count > 1 && person.Components.Count > 1)
            {
                table.AddEmptyRow();
            }
        }

        if (people.Count > 1)
        {
            if (people[0].Components.Count == 1)
            {
                table.AddEmptyRow();
            }

            AddEverybody(table, people);
        }

        return table;
    }

    private static void AddEverybody(Table table, List<ParticipantResult> people)
    {
        if (people[0].Components.Count > 1)
        {
            for (var i = 0; i < people[0].Components.Count; i++)
            {
                var (earned, payable) = SumOf(people, person => (person.Components[i].Earned, person.Components[i].Payable));
                AddTotal(table, i == 0 ? "Everybody" : "", TitleOf(people[0].Components[i]), earned, payable);
            }

            AddTotal(table, "", "Total", people);
        }
        else
        {
            AddTotal(table, "Everybody", "Total", people);
        }
    }

    private static Table Summary(List<ParticipantResult> people)
    {
        var components = people[0].Components;
        var table = WithFigures(Empty().AddColumn("Person"), [.. components.Select(TitleOf), "Earned", "Payable"]);
        foreach (var person in people)
        {
            table.AddRow(
                [Cell(Called(person)), .. person.Components.Select(c => Cell(Figures.Of(c.Earned))), Cell(Figures.Of(person.Earned)), Cell(Figures.Of(person.Payable))]);
        }

        table.AddEmptyRow();
        var (earned, payable) = SumOf(people, person => (person.Earned, person.Payable));
        var sums = Enumerable.Range(0, components.Count).Select(i => SumOf(people, person => (person.Components[i].Earned, person.Components[i].Payable)).Earned);
        table.AddRow([Strong("Everybody"), .. sums.Select(sum => Strong(Figures.Of(sum))), Strong(Figures.Of(earned)), Strong(Figures.Of(payable))]);
        return table;
    }

    private static void AddTotal(Table table, string person, string title, List<ParticipantResult> people)
    {
        var (earned, payable) = SumOf(people, participant => (participant.Earned, participant.Payable));
        AddTotal(table, person, title, earned, payable);
    }

    private static void AddTotal(Table table, string person, string title, Money earned, Money payable) =>
        table.AddRow(Strong(person), Strong(title), Cell(""), Cell(""), Cell(""), Strong(Figures.Of(earned)), Strong(Figures.Of(payable)));

    private static (Money Earned, Money Payable) SumOf(List<ParticipantResult> people, Func<ParticipantResult, (Money Earned, Money Payable)> of)
    {
        var zero = Money.Zero(people[0].Currency);
        return people.Select(of).Aggregate((zero, zero), (sum, next) => (sum.Item1 + next.Earned, sum.Item2 + next.Payable));
    }

    private static Table Empty() => new Table().Border(TableBorder.Simple);

    private static Table WithFigures(Table table, IEnumerable<string> headings)
    {
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Text(heading)).RightAligned());
        }

        return table;
    }

    private static string Called(ParticipantResult person) => person.Name == person.Id ? person.Id : $"{person.Name} ({person.Id})";

    private static string TitleOf(ComponentResult component) => component.Component.Title ?? component.Component.Name;

    private static Text Cell(string text) => new(text);

    private static Text Strong(string text) => new(text, new Style(decoration: Decoration.Bold));
}
