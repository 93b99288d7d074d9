using System.Diagnostics;
using System.Text.Json;

namespace Merit.Bench.QuarterClose;

/// <summary>Loads, calculates and writes the quarter close with the ordinary library, and says how long each took.</summary>
internal static class QuarterCloseRun
{
    public static int Usage()
    {
        Console.Error.WriteLine("""
            quarter-close DATADIR OUTDIR [--repeat N] [--calculations N]: calculates the quarter close over a generated folder.
            explain DATADIR [--people N] [--calculations N]: explains people's figures after the close, and says how long that takes.
            """);
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
        var company = QuarterCloseCompany.Load(data);
        var loaded = clock.ElapsedMilliseconds;
        var run = company?.Calculate();
        var times = new List<long> { clock.ElapsedMilliseconds - loaded };
        while (run is not null && times.Count < calculations)
        {
            var start = clock.ElapsedMilliseconds;
            run = company!.Calculate();
            times.Add(clock.ElapsedMilliseconds - start);
        }

        var calculated = clock.ElapsedMilliseconds;
        if (run is null)
        {
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
}
