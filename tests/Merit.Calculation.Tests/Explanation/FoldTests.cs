using Merit.Calculation.Tests.Agreement;

namespace Merit.Calculation.Tests.Explanation;

/// <summary>An amount is the fold of its explanation: every figure of many generated companies comes out of the rows that explain it.</summary>
public sealed class FoldTests
{
    [Fact]
    public void Every_figure_of_the_generated_companies_is_what_its_explanation_comes_to()
    {
        foreach (var one in AgreementCases.All.Take(500))
        {
            var run = CalculationRun.Start(one.Generated.Dataset, one.Plans, one.Generated.Period, CalculationOptions.Default, new()).ShouldNotBeNull();
            foreach (var participant in run.Result.Participants)
            {
                var total = run.Explain(participant, null);

                total.Value.ShouldBe(participant.Earned.ToAmountString());
                total.Reads.Where(node => node.Step == "component").Select(node => node.Value).ShouldBe(participant.Components.Select(component => component.Earned.ToAmountString()));
                Fold.Faults(total).ShouldBeEmpty(one.ToString());
                foreach (var (node, component) in total.Reads.Zip(participant.Components))
                {
                    (node.Reads.SingleOrDefault(read => read.Step == "release")?.Value ?? node.Value).ShouldBe(component.Payable.ToAmountString(), one.ToString());
                }
            }
        }
    }
}
