using System.Globalization;

namespace Merit.Bench.Comparison.Contestants;

/// <summary>Merit, and the loop written by hand for this one plan.</summary>
internal static class OwnPrograms
{
    public const string Merit = "merit";
    public const string HandWritten = "hand";

    public static IEnumerable<Contestant> Prepare(Workbench bench)
    {
        var data = bench.DataOf(bench.Size);
        var calculations = bench.Calculations.ToString(CultureInfo.InvariantCulture);
        yield return new Contestant(Merit, "**Merit**", bench.Size, bench.Repeat, output =>
            new ExternalCommand("dotnet", [Checkout.Program("Merit.Bench"), "quarter-close", data, output, "--calculations", calculations]));
        yield return ByHand(bench, bench.Size, bench.Repeat);
    }

    public static Contestant ByHand(Workbench bench, string size, int runs)
    {
        var data = bench.DataOf(size);
        var calculations = bench.Calculations.ToString(CultureInfo.InvariantCulture);
        return new Contestant(HandWritten, "C# written by hand for this plan", size, runs, output =>
            new ExternalCommand("dotnet", [Checkout.Program("Merit.Bench.HandWritten"), data, output, "--calculations", calculations]));
    }
}
