using Merit.Data.Diagnostics;

namespace Merit.Plans.Tests.Examples;

public sealed class ExamplePlanTests
{
    public static TheoryData<string> Paths => [.. Repository.PlansUnder("examples")];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_example_plan_reads_without_a_finding(string path)
    {
        var bag = new DiagnosticBag();

        PlanReader.Read(Repository.Read(path), path, bag, Repository.CalendarsOf(path));

        bag.Items.ShouldBeEmpty();
    }
}
