using Merit.Reference;
using Merit.Reference.Generation;

namespace Merit.Calculation.Tests.Agreement;

/// <summary>The cases themselves: that they reach what is hard, and that nothing but the seed decides them.</summary>
public sealed class GeneratedCaseTests
{
    [Fact]
    public void Cases_reach_what_is_hard_often_and_pay_something_most_of_the_time()
    {
        if (AgreementCases.IsReplay)
        {
            return;
        }

        static int Percent(Func<Facts, bool> met) => 100 * AgreementCases.All.Count(one => met(one.Facts)) / AgreementCases.All.Count;

        Percent(facts => facts.Split).ShouldBeGreaterThanOrEqualTo(20, "cases with a split");
        Percent(facts => facts.Transfer).ShouldBeGreaterThanOrEqualTo(20, "cases with a transfer inside the period");
        Percent(facts => facts.Straddle).ShouldBeGreaterThanOrEqualTo(20, "cases with a boundary of marginal tiers inside an event");
        Percent(facts => facts.Limited).ShouldBeGreaterThanOrEqualTo(20, "cases in which a gate or cap binds");
        Percent(facts => facts.PaysNothing).ShouldBeLessThan(10, "cases that pay nothing at all");
    }

    [Fact]
    public void A_seed_makes_the_same_case_again()
    {
        foreach (var one in AgreementCases.All.Take(50))
        {
            CaseGenerator.Generate(one.Generated.Seed).ToString().ShouldBe(one.Generated.ToString());
        }
    }
}
