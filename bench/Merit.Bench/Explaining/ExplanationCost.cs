using System.Diagnostics;
using Merit.Calculation;
using Merit.Calculation.Explanation;
using Merit.Calculation.Results;

namespace Merit.Bench.Explaining;

/// <summary>What one explanation took.</summary>
/// <param name="Milliseconds">From question to answer.</param>
/// <param name="ProcessorMilliseconds">The same on all threads, which other programs on the machine disturb less.</param>
/// <param name="Bytes">What it allocated.</param>
/// <param name="Nodes">How many steps it has.</param>
internal readonly record struct ExplanationCost(double Milliseconds, double ProcessorMilliseconds, long Bytes, int Nodes)
{
    public static ExplanationCost Of(CalculationRun run, ParticipantResult participant)
    {
        var bytes = GC.GetTotalAllocatedBytes();
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var root = run.Explain(participant, null);
        var taken = clock.Elapsed.TotalMilliseconds;
        return new(taken, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds, GC.GetTotalAllocatedBytes() - bytes, Count(root));
    }

    private static int Count(ExplanationNode node) => 1 + node.Reads.Sum(Count);
}
