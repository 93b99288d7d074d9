using Merit.Bench.Workloads;
using Merit.Calculation;
using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Bench.Tests.Allocation;

/// <summary>
/// What a calculation allocates for one event more, with everything that is paid once taken away: the difference between two companies that differ only in
/// the number of their events. Bytes are exact where times are noise, so bytes are held here and times nowhere.
/// </summary>
[Collection(AllocatesAlone.Name)]
public sealed class AllocationTests
{
    private const int Events = 20_000;

    private static readonly Period Quarter = Period.Parse("2026-Q1");

    // The most bytes an event may cost. A credit takes 16, with the value it carries of its row; a line that is kept takes 8 more, what it earns, and another 8 where what is
    // payable differs.
    // Lower them when the engine does better; raising one is a decision.
    [Theory]
    [InlineData(SmallPlans.Crediting, 32)]
    [InlineData(SmallPlans.Tiers, 32)]
    [InlineData(SmallPlans.Curve, 1)]
    [InlineData(SmallPlans.Grouping, 16)]
    [InlineData(SmallPlans.Formula, 32)]
    public void An_event_more_costs_at_most_the_stated_bytes(string plan, int most)
    {
        var bytes = (Allocated(plan, 2 * Events) - Allocated(plan, Events)) / Events;

        bytes.ShouldBeLessThanOrEqualTo(most);
    }

    /// <summary>The least of many warmed calculations: what the runtime itself allocates now and then, more often beside other work, comes on top of some of them.</summary>
    private static long Allocated(string name, int events)
    {
        var (company, plan) = (SmallCompany.Load(events, name), SmallPlans.Read(name));
        return Enumerable.Range(0, 24).Select(_ =>
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var diagnostics = new DiagnosticBag();
            CalculationRun.Start(company, [plan], Quarter, CalculationOptions.Default, diagnostics).ShouldNotBeNull(string.Join('\n', diagnostics.InOrder()));
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }).Skip(1).Min();
    }
}
