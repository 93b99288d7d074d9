namespace Merit.Plans.Tests.Reading;

public sealed class SmallPlanTests
{
    private const string Head = "plan: p\ntitle: T\neffective: { from: 2026-01-01 }\ncurrency: USD\nperiod: month\n";

    [Fact]
    public void A_plan_may_say_that_nothing_is_earned()
    {
        var plan = Plans.Read(Head + "components: {}\nexamples: [{ title: t, expect: {} }]\n");

        plan.Components.ShouldBeEmpty();
        plan.Effective.To.ShouldBeNull();
        plan.Proration.ShouldBeNull();
        plan.Examples.ShouldHaveSingleItem().Expected.ShouldBeEmpty();
    }

    [Fact]
    public void Findings_of_independent_parts_are_told_at_once_in_order_of_the_file()
    {
        var findings = Plans.Findings("plan: P\ntitle: T\neffective: { from: 2026-01-01, to: 2025-01-01 }\ncurrency: USD\nperiod: month\nmeasures: { a: 1 + , b: 2 }\n" +
            "components:\n  x: { kind: bonus, measure: b, payout: { by: value, stepped: { 2: 100%, 1: 50% } } }\n  y: { kind: spiff, events: z, amount: 1 }\n");

        findings.Split('\n').Select(line => string.Join(' ', line.Split(' ')[..3])).ShouldBe(
        [
            "plan.yaml:1:7: error document-bad-text:", "plan.yaml:3:36: error plan-effective-order:", "plan.yaml:6:19: error formula-missing:",
            "plan.yaml:8:3: error plan-target-missing:", "plan.yaml:8:74: error plan-boundary-order:", "plan.yaml:9:29: error plan-unknown-event-set:",
        ]);
    }

    [Fact]
    public void A_warning_leaves_the_plan_readable()
    {
        var findings = Plans.Findings(Head + "pay: { proration: none }\ncomponents:\n  x: { kind: bonus, target: 1, measure: 1, payout: { by: value, stepped: { 1: 0% } } }\n");

        findings.ShouldStartWith("plan.yaml:8:74: warning plan-curve-pays-nothing:");
    }
}
