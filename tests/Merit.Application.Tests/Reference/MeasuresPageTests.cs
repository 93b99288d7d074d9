using System.Text;
using Merit.Plans;

namespace Merit.Application.Tests.Reference;

/// <summary>The page of measures quotes plans that are run, so that it says nothing that a plan cannot.</summary>
public sealed class MeasuresPageTests
{
    [Fact]
    public void The_page_says_what_plans_that_are_run_state()
    {
        var page = new StringBuilder("""
            # The standard measures in use

            What the field measures beside [retention and renewal rates](choices.md), and every variant that changes what somebody is paid. Each is a formula over [event sets, snapshots](../plan-reference.md#event-sets) and, where it is of each account first, [groups](../plan-reference.md#measures).

            A test writes this page from the plans below `examples/mechanisms`: formulas and sets are quoted from them, and what each comes to is worked out by hand in the comment above it. There a measure is multiplied by an amount to be paid, and pays nothing where it has no value; here it stands by itself.
            Customers, people and what happened to them are at the top of each plan.

            Everything is times the share that is held of an account, unless the variant says otherwise; with `company.` it is the company's, once and whole.

            """);
        foreach (var family in MeasureFamilies.All)
        {
            var plan = File.ReadAllText(family.PlanPath);
            page.Append($"\n## {family.Title}\n\n{family.Meaning}\n\n- **Scale**: {family.Scale}\n- **Instant**: {family.Instant}\n- **What is missing**: {family.Missing}\n\n");
            page.Append($"From [{family.Example}](../../examples/mechanisms/{family.Example}/README.md):\n\n```yaml\n{StatedVariant.SetsIn(plan)}\n```\n\n| variant | says | in figures |\n| --- | --- | --- |\n");
            foreach (var variant in StatedVariant.In(plan))
            {
                page.Append(variant.Heading is null ? "" : $"| **{variant.Heading}** | | |\n");
                page.Append($"| {variant.Name.Replace('_', ' ')} | {variant.Said} | {variant.Meaning} |\n");
            }
        }

        Golden.Match(page.ToString(), "../../../docs/plan-reference/measures.md");
    }

    [Fact]
    public void Every_component_of_the_plans_is_on_the_page_with_its_formula_and_figures()
    {
        foreach (var family in MeasureFamilies.All)
        {
            var text = File.ReadAllText(family.PlanPath);
            var plan = PlanReader.Read(text, family.PlanPath, new()).ShouldNotBeNull();
            var stated = StatedVariant.In(text);

            stated.Select(variant => variant.Name).ShouldBe(plan.Components.Select(component => component.Name));
            stated.ShouldAllBe(variant => variant.Meaning.Length > 0 && variant.Said.Length > 2 && !variant.Said.Contains('|') && !variant.Meaning.Contains('|'));
        }
    }

    [Fact]
    public void Every_example_that_leads_to_the_page_is_on_it() =>
        Directory.EnumerateFiles(Checkout.Of("examples/mechanisms"), "README.md", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains("plan-reference/measures.md", StringComparison.Ordinal)).Select(path => Path.GetFileName(Path.GetDirectoryName(path)!))
            .ShouldBe(MeasureFamilies.All.Select(family => family.Example), ignoreOrder: true);
}
