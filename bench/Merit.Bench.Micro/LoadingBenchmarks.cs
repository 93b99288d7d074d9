using BenchmarkDotNet.Attributes;
using Merit.Bench.Workloads;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Imports.Loading;

namespace Merit.Bench.Micro;

/// <summary>CSV in memory to tables, with every check on.</summary>
[MemoryDiagnoser]
public class LoadingBenchmarks
{
    private MemoryFiles? _files;

    [Params(20_000)]
    public int Events { get; set; }

    [GlobalSetup]
    public void Write() => _files = SmallCompany.Files(Events, SmallPlans.Crediting);

    [Benchmark]
    public Dataset? Load() => CompanyLoader.Load(_files!, LoadOptions.Strict, new DiagnosticBag()).Dataset;
}
