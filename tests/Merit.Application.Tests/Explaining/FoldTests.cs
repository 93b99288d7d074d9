using Merit.Application.Calculating;
using Merit.Application.Explaining;
using Merit.Application.Tests.Recipes;
using Merit.Calculation.Tests.Explanation;
using Merit.Data.Time;

namespace Merit.Application.Tests.Explaining;

/// <summary>An amount is the fold of its explanation, for every participant of every example.</summary>
public sealed class FoldTests
{
    public static TheoryData<string, string> Periods =>
    [
        .. from name in RecipeFolder.Names
           from period in RecipeFolder.Of(name).Periods
           select ($"examples/{name}", period.ToString()),
        ("examples/ravenstack", "2023-Q1"), ("examples/ravenstack", "2024-Q2"), ("examples/ravenstack", "2024-Q4"), ("examples/maven-crm", "2017-Q1"), ("examples/maven-crm", "2017-Q3"),
    ];

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_figure_is_what_its_explanation_comes_to(string folder, string period)
    {
        var outcome = CalculatePeriod.Run(new(Checkout.Of(folder)), PeriodName.Parse(period));
        var run = outcome.Run.ShouldNotBeNull(string.Join('\n', outcome.Findings));
        foreach (var participant in run.Result.Participants)
        {
            var answer = ExplainFigure.Run(run, outcome.Dataset!, participant.Id, null);

            var root = answer.Explanations.Single(explanation => explanation.Participant.Plan == participant.Plan).Root;
            root.Value.ShouldBe(participant.Earned.ToAmountString());
            Fold.Faults(root).ShouldBeEmpty($"{folder} {participant.Id}");
        }
    }
}
