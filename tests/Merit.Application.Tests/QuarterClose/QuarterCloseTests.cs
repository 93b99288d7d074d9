using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Merit.Application.Calculating;
using Merit.Application.Companies;
using Merit.Calculation.Results;
using Merit.Data.Time;

namespace Merit.Application.Tests.QuarterClose;

/// <summary>The quarter close of the benchmark at its smallest size: the ordinary loader and engine, and the benchmark's program, give the reference's cents.</summary>
public sealed class QuarterCloseTests : IDisposable
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private readonly TemporaryFolder _folder = new();

    public QuarterCloseTests() => Run("Merit.Bench.Generator", "XS", _folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_folder_with_its_mapping_and_plans_calculates_to_the_reference()
    {
        var definition = Checkout.Of("bench/quarter-close");
        File.Copy(Path.Combine(definition, "mapping.yaml"), Path.Combine(_folder.Path, "mapping.yaml"));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "plans"));
        foreach (var plan in Directory.GetFiles(Path.Combine(definition, "plans")))
        {
            File.Copy(plan, Path.Combine(_folder.Path, "plans", Path.GetFileName(plan)));
        }

        var outcome = CalculatePeriod.Run(new LoadRequest(_folder.Path), PeriodName.Parse("2026-Q1"));
        outcome.Findings.ShouldBeEmpty();
        var participants = outcome.Run.ShouldNotBeNull().Result.Participants;
        Sha(participants.SelectMany(p => p.Components.Select(c => $"{p.Id},{c.Component.Name},{c.Earned.ToAmountString()},{c.Payable.ToAmountString()}"))).ShouldBe(Reference("components"));
        Sha(participants.SelectMany(p => p.Components.Select(c => c.Lines).OfType<EarningLines>().SelectMany(lines => Lines(p.Id, lines)))).ShouldBe(Reference("lines"));
    }

    [Fact]
    public void The_benchmarks_program_writes_the_reference()
    {
        var output = Path.Combine(_folder.Path, "out");
        var report = JsonDocument.Parse(Run("Merit.Bench", "quarter-close", _folder.Path, output)).RootElement;
        foreach (var key in new[] { "load_ms", "calculation_ms", "output_ms" })
        {
            report.GetProperty(key).GetInt64().ShouldBeGreaterThanOrEqualTo(0);
        }

        foreach (var file in new[] { "components", "lines" })
        {
            Sha(File.ReadAllLines(Path.Combine(output, file + ".csv")).Skip(1)).ShouldBe(Reference(file));
        }
    }

    private static IEnumerable<string> Lines(string person, EarningLines lines) =>
        Enumerable.Range(0, lines.Count).Select(i => $"{lines.EventOf(i)},{person},{lines.CreditedOf(i).ToDecimalString(4)},{lines.EarnedOf(i).ToAmountString()},{lines.PayableOf(i).ToAmountString()}");

    private static string Reference(string file) =>
        JsonDocument.Parse(File.ReadAllText(Checkout.Of("bench/quarter-close/reference/XS.json"))).RootElement.GetProperty(file).GetProperty("sha256_sorted").GetString()!;

    private static string Sha(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines.Order(StringComparer.Ordinal).Select(line => line + "\n")))));

    private static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Checkout.Of($"bench/{program}/bin/{Configuration}/net10.0/{program}.dll"), .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        return output;
    }
}
