using Merit.Bench.Explaining;
using Merit.Bench.Workloads;
using Merit.Calculation;
using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Bench.Tests.Allocation;

/// <summary>What an explanation allocates once the first has made the indexes: for the steps it shows and for nothing else, however many rows the company has.</summary>
[Collection(AllocatesAlone.Name)]
public sealed class ExplanationAllocationTests
{
    // The most bytes a step may cost: its texts and what they are put together from. Lower them when explanations do better; raising one is a decision.
    [Theory]
    [InlineData(SmallPlans.Tiers, 10_000, 2_000)]
    [InlineData(SmallPlans.Tiers, 80_000, 2_000)]
    [InlineData(SmallPlans.Grouping, 10_000, 2_000)]
    [InlineData(SmallPlans.Grouping, 80_000, 2_000)]
    public void A_step_of_a_later_explanation_costs_at_most_the_stated_bytes(string plan, int events, int most)
    {
        var diagnostics = new DiagnosticBag();
        var run = CalculationRun.Start(SmallCompany.Load(events, plan), [SmallPlans.Read(plan)], Period.Parse("2026-Q1"), CalculationOptions.Default, diagnostics)
            .ShouldNotBeNull(string.Join('\n', diagnostics.InOrder()));
        var costs = run.Result.Participants.Take(8).Select(participant => ExplanationCost.Of(run, participant)).Skip(1).ToList();

        costs.Min(cost => cost.Bytes / cost.Nodes).ShouldBeLessThanOrEqualTo(most);
    }
}
