using System.Text.Json;

namespace Merit.Bench.Comparison;

/// <summary>One run of a program, as it says in its last line, which is JSON; the whole run is measured from outside unless the program says otherwise.</summary>
internal sealed record Measurement(double LoadMs, IReadOnlyList<double> CalculationsMs, double OutputMs, double WholeMs, long PeakMemoryMb)
{
    /// <summary>The median of the calculations after the first, which pays for what is done once; the only one where there is no other.</summary>
    public double CalculationMs => Spread.Of(CalculationsMs.Count > 1 ? CalculationsMs.Skip(1) : CalculationsMs).Median;

    public static (Measurement Measurement, string? Version) Read(ExternalResult result)
    {
        using var document = JsonDocument.Parse(result.LastLine);
        var root = document.RootElement;
        List<double> calculations = [.. root.GetProperty("calculations_ms").EnumerateArray().Select(time => time.GetDouble())];
        var whole = root.TryGetProperty("whole_ms", out var said) ? said.GetDouble() : result.WallMs;
        var measurement = new Measurement(
            root.GetProperty("load_ms").GetDouble(),
            calculations,
            root.GetProperty("output_ms").GetDouble(),
            whole - calculations.Skip(1).Sum(), // A run from end to end calculates once.
            root.GetProperty("peak_memory_mb").GetInt64());
        return (measurement, root.TryGetProperty("version", out var version) ? version.GetString() : null);
    }
}
