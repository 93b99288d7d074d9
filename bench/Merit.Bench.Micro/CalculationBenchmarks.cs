using BenchmarkDotNet.Attributes;
using Merit.Bench.Workloads;
using Merit.Calculation;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Plans;

namespace Merit.Bench.Micro;

/// <summary>A whole calculation of plans that each show one part: crediting, tiers, curves, grouping, formulas.</summary>
[MemoryDiagnoser]
public class CalculationBenchmarks
{
    private static readonly Period Quarter = Period.Parse("2026-Q1");

    private Dataset? _company;
    private IReadOnlyList<Plan> _plans = [];

    [ParamsSource(nameof(PlanNames))]
    public string Plan { get; set; } = SmallPlans.Crediting;

    [Params(20_000)]
    public int Events { get; set; }

    public static IEnumerable<string> PlanNames => SmallPlans.All;

    [GlobalSetup]
    public void Load()
    {
        _company = SmallCompany.Load(Events, Plan);
        _plans = [SmallPlans.Read(Plan)];
    }

    [Benchmark]
    public CalculationRun? Calculate() => CalculationRun.Start(_company!, _plans, Quarter, CalculationOptions.Default, new DiagnosticBag());
}
