using Merit.Application.Checking;
using Merit.Application.Explaining;
using Merit.Application.Results;

namespace Merit.Application.Tests.Recipes;

public sealed class CookbookTests
{
    public static TheoryData<string> Names => [.. RecipeFolder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Golden_figures_match_to_the_cent_and_leave_out_nobody_and_nothing(string name)
    {
        var recipe = RecipeFolder.Of(name);
        foreach (var period in recipe.Periods)
        {
            var figures =
                from participant in recipe.Calculate(period).Run.Result.Participants
                from component in participant.Components
                let written = ComponentFigures.Of(component, participant)
                select new ExpectedFigure(period.ToString(), participant.Id, component.Component.Name, written.Target ?? "", written.Earned, written.Payable);

            figures.OrderBy(figure => figure.ToString(), StringComparer.Ordinal)
                .ShouldBe(recipe.Expected.Where(row => row.Period == period.ToString()).OrderBy(row => row.ToString(), StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_plan_passes_its_own_examples_without_a_finding(string name)
    {
        var outcome = CheckFolder.Run(new(RecipeFolder.Of(name).Path));

        outcome.Findings.ShouldBeEmpty();
        outcome.Differences.ShouldBeEmpty();
        outcome.Plans.ShouldNotBeEmpty();
        outcome.Plans.ShouldAllBe(plan => plan.Examples.All(example => example.Figures.Count == example.Example.Expected.Length));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_runs_give_the_same_bytes(string name)
    {
        var recipe = RecipeFolder.Of(name);
        foreach (var period in recipe.Periods)
        {
            recipe.Json(period).ShouldBe(recipe.Json(period));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_rows_changes_nothing(string name)
    {
        using var folder = new TemporaryFolder();
        var recipe = RecipeFolder.Of(name);
        for (var seed = 1UL; seed <= 3; seed++)
        {
            var shuffled = new RecipeFolder(folder.Copy(recipe.Path, $"shuffled-{seed}"));
            RowOrder.Shuffle(System.IO.Path.Combine(shuffled.Path, "data"), seed);
            foreach (var period in recipe.Periods)
            {
                shuffled.Json(period).ShouldBe(recipe.Json(period), $"rows shuffled with seed {seed}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Another_participant_changes_nobody_elses_figures(string name)
    {
        using var folder = new TemporaryFolder();
        var recipe = RecipeFolder.Of(name);
        var grown = new RecipeFolder(folder.Copy(recipe.Path, "grown"));
        var newcomer = Newcomer.Join(grown.Path, recipe.Expected[0].Person);
        foreach (var period in recipe.Periods)
        {
            var before = recipe.Calculate(period).Run.Result;
            var after = grown.Calculate(period).Run.Result;

            after.Participants.Count(participant => participant.Id == newcomer)
                .ShouldBe(before.Participants.Count(participant => participant.Id == recipe.Expected[0].Person));
            Figures(after.Participants.Where(participant => participant.Id != newcomer)).ShouldBe(Figures(before.Participants));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_figure_has_an_explanation_that_ends_in_it(string name)
    {
        var recipe = RecipeFolder.Of(name);
        foreach (var period in recipe.Periods)
        {
            var (run, dataset) = recipe.Calculate(period);
            foreach (var participant in run.Result.Participants)
            {
                foreach (var component in participant.Components)
                {
                    var answer = ExplainFigure.Run(run, dataset, participant.Id, component.Component.Name);

                    answer.Fault.ShouldBeNull();
                    var explained = answer.Explanations.Single(explanation => explanation.Participant.Plan == participant.Plan);
                    explained.Root.Value.ShouldBe(component.Earned.ToAmountString());
                    explained.Root.Reads.ShouldNotBeEmpty();
                }
            }
        }
    }

    private static List<string> Figures(IEnumerable<Calculation.Results.ParticipantResult> participants) =>
    [
        .. from participant in participants
           from component in participant.Components
           select $"{participant.Id} {participant.Plan.Name} {component.Component.Name} {ComponentFigures.Of(component, participant)}",
    ];
}
