using System.Diagnostics;
using System.Text.Json;
using Merit.Bench.HandWritten.Close;
using Merit.Bench.HandWritten.Reading;
using Merit.Bench.HandWritten.Writing;

namespace Merit.Bench.HandWritten;

/// <summary>Loads once, calculates as often as asked, writes once, and says how long each took.</summary>
internal static class HandWrittenRun
{
    public static int Usage()
    {
        Console.Error.WriteLine("DATADIR OUTDIR [--calculations N] [--threads N]: closes the quarter with a loop written for this one plan; variants DATADIR [--repeat N]: measures other ways to write it.");
        return 2;
    }

    public static int Run(string data, string output, int times, int threads)
    {
        var clock = Stopwatch.StartNew();
        var company = Company.Read(data, threads);
        var loaded = clock.Elapsed;
        var calculation = new Calculation(company, threads);
        var calculations = new List<double>();
        ClosedQuarter result;
        do
        {
            clock.Restart();
            result = calculation.Run();
            calculations.Add(Milliseconds(clock.Elapsed));
        }
        while (calculations.Count < times);

        clock.Restart();
        OutputFiles.Write(company, result, output, threads);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            load_ms = Milliseconds(loaded),
            calculation_ms = calculations[0],
            calculations_ms = calculations,
            output_ms = Milliseconds(clock.Elapsed),
            peak_memory_mb = Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000,
        }));
        return 0;
    }

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 1, MidpointRounding.ToEven);
}
