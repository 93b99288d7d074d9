using System.Globalization;
using System.Runtime.InteropServices;

namespace Merit.Bench.Comparison;

/// <summary>What the figures were measured on.</summary>
internal sealed record Machine(int Cores, string Processor, double MemoryGb, string System)
{
    public static Machine This() => new(
        Environment.ProcessorCount,
        Field("/proc/cpuinfo", "model name", ':') ?? RuntimeInformation.ProcessArchitecture.ToString(),
        Math.Round(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9, MidpointRounding.ToEven),
        Field("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Cores} cores of {Processor}, {MemoryGb} GB of memory, {System}");

    private static string? Field(string path, string name, char separator) =>
        !File.Exists(path) ? null : File.ReadLines(path).Where(line => line.StartsWith(name, StringComparison.Ordinal)).Select(line => line[(line.IndexOf(separator, StringComparison.Ordinal) + 1)..].Trim()).FirstOrDefault();
}
