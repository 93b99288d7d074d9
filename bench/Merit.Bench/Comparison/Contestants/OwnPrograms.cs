using System.Globalization;

namespace Merit.Bench.Comparison.Contestants;

/// <summary>Merit, and the loop written by hand for this one plan.</summary>
internal static class OwnPrograms
{
    public const string Merit = "merit";
    public const string HandWritten = "hand";

    public static IEnumerable<Contestant> Prepare(Workbench bench)
    {
        var program = bench.Published("Merit.Bench");
        var data = bench.DataOf(bench.Size);
        yield return Program(Merit, "**Merit**", bench, bench.Size, bench.Repeat, output => new(program, ["quarter-close", data, output]));
        yield return ByHand(bench, bench.Size, bench.Repeat);
    }

    // Compiled while it runs: that gives this one loop the fastest code.
    public static Contestant ByHand(Workbench bench, string size, int runs)
    {
        var data = bench.DataOf(size);
        return Program(HandWritten, "C# written by hand for this plan", bench, size, runs, output => new("dotnet", [Checkout.Program("Merit.Bench.HandWritten"), data, output]));
    }

    private static Contestant Program(string key, string title, Workbench bench, string size, int runs, Func<string, ExternalCommand> command)
    {
        ExternalCommand Times(string output, int calculations)
        {
            var once = command(output);
            return once with { Arguments = [.. once.Arguments, "--calculations", calculations.ToString(CultureInfo.InvariantCulture)] };
        }

        return new(key, title, size, runs, output => Times(output, 1), output => Times(output, bench.Calculations));
    }
}
