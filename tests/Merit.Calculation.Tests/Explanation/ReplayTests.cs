using Merit.Calculation.Explanation;

namespace Merit.Calculation.Tests.Explanation;

public sealed class ReplayTests
{
    private static readonly Company Sample = new Company()
        .Saying("tiers: { by: cumulative, mode: marginal, bands: [{ from: 0, rate: 4% }, { from: 1000, rate: 6% }] }", "rate: 10%")
        .With("movements", ("id", "M2"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "800.55"))
        .With("movements", ("id", "M3"), ("account_id", "A1"), ("date", "2026-02-01"), ("kind", "expansion"), ("arr", "700.10"))
        .With("movements", ("id", "M4"), ("account_id", "A1"), ("date", "2026-03-01"), ("kind", "churn"), ("arr", "-9000"));

    [Fact]
    public void Every_component_is_explained_as_what_it_earned()
    {
        var run = Sample.Run();
        foreach (var participant in run.Result.Participants)
        {
            var total = run.Explain(participant, null);
            total.Value.ShouldBe(participant.Earned.ToAmountString());
            total.Reads.Select(node => node.Value).ShouldBe(participant.Components.Select(c => c.Earned.ToAmountString()));
            foreach (var component in participant.Components)
            {
                run.Explain(participant, component.Component.Name).Value.ShouldBe(component.Earned.ToAmountString());
            }
        }
    }

    [Fact]
    public void The_lines_of_an_explanation_sum_to_the_component_and_their_tiers_to_the_line()
    {
        var run = Sample.Run();
        var participant = run.Result.Participants.Single();
        var events = run.Explain(participant, "commission").Reads.Where(node => node.Step == "event").ToArray();
        events.Select(node => node.Value).ShouldBe(["32.02", "38.02"]);
        events[1].Reads.Where(node => node.Step == "tier").Select(node => node.Arithmetic).ShouldBe(["199.45 x 4%", "500.65 x 6%"]);
    }

    [Fact]
    public void Retention_is_explained_down_to_the_rows_behind_it()
    {
        var run = Sample.Run();
        var facts = Below(run.Explain(run.Result.Participants.Single(), "bonus")).Where(node => node.Step == "fact").ToArray();
        facts.Select(node => (node.Fact, node.Value)).ShouldBe([("accounts A1", "100000.00"), ("movements M4", "-9000.00")]);
    }

    private static IEnumerable<ExplanationNode> Below(ExplanationNode node) => node.Reads.SelectMany(child => Below(child).Prepend(child));
}
