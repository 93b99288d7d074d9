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
        yield return Program(bench.Published("Merit.Bench"), Merit, "**Merit**", bench, bench.Size, bench.Repeat, output => ["quarter-close", data, output]);
        yield return ByHand(bench, bench.Size, bench.Repeat);
    }

    public static Contestant ByHand(Workbench bench, string size, int runs)
    {
        var data = bench.DataOf(size);
        return Program(bench.Published("Merit.Bench.HandWritten"), HandWritten, "C# written by hand for this plan", bench, size, runs, output => [data, output]);
    }

    private static Contestant Program(string program, string key, string title, Workbench bench, string size, int runs, Func<string, IEnumerable<string>> arguments)
    {
        ExternalCommand Command(string output, int calculations) => new(program, [.. arguments(output), "--calculations", calculations.ToString(CultureInfo.InvariantCulture)]);
        return new(key, title, size, runs, output => Command(output, 1), output => Command(output, bench.Calculations));
    }
}
