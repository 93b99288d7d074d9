using System.Diagnostics;
using System.Text.Json;
using Merit.Calculation;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Data.Time;
using Merit.Imports.Loading;
using Merit.Plans;

namespace Merit.Bench.QuarterClose;

/// <summary>Loads, calculates and writes the quarter close with the ordinary library, and says how long each took.</summary>
internal static class QuarterCloseRun
{
    public static int Usage()
    {
        Console.Error.WriteLine("quarter-close DATADIR OUTDIR [--repeat N] [--calculations N]: calculates the quarter close over a generated folder.");
        return 2;
    }

    public static int Run(string data, string output, int repeat, int calculations)
    {
        Directory.CreateDirectory(output);
        for (var i = 0; i < repeat; i++)
        {
            if (!RunOnce(data, output, calculations))
            {
                return 1;
            }
        }

        return 0;
    }

    private static bool RunOnce(string data, string output, int calculations)
    {
        var clock = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        var dataset = CompanyLoader.Load(new WorkloadFiles(data), LoadOptions.Strict, diagnostics).Dataset;
        var loaded = clock.ElapsedMilliseconds;
        var run = dataset is null ? null : Calculate(dataset, diagnostics);
        var times = new List<long> { clock.ElapsedMilliseconds - loaded };
        while (run is not null && times.Count < calculations)
        {
            var start = clock.ElapsedMilliseconds;
            run = Calculate(dataset!, diagnostics);
            times.Add(clock.ElapsedMilliseconds - start);
        }

        var calculated = clock.ElapsedMilliseconds;
        if (run is null)
        {
            foreach (var diagnostic in diagnostics.InOrder().Take(20))
            {
                Console.Error.WriteLine(diagnostic);
            }

            return false;
        }

        OutputFiles.Write(run.Result, output);
        var written = clock.ElapsedMilliseconds;
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            load_ms = loaded,
            calculation_ms = times[0],
            calculations_ms = times,
            output_ms = written - calculated,
            peak_memory_mb = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000,
        }));
        return true;
    }

    private static CalculationRun? Calculate(Dataset dataset, DiagnosticBag diagnostics)
    {
        var plans = Directory.GetFiles(Path.Combine(WorkloadFiles.Definition, "plans"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => PlanReader.Read(File.ReadAllText(path), Path.GetFileName(path), diagnostics)).OfType<Plan>().ToList();
        return diagnostics.HasErrors ? null : CalculationRun.Start(dataset, plans, Period.Parse("2026-Q1"), CalculationOptions.Default, diagnostics);
    }
}
