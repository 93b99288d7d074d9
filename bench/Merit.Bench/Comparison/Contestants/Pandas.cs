namespace Merit.Bench.Comparison.Contestants;

/// <summary>pandas, as an analyst would write it, in binary floating point.</summary>
internal static class Pandas
{
    private const string Key = "pandas";
    private const string Title = "pandas";

    public static Contestant Prepare(Workbench bench) => Python.With("pandas") is { } python
        ? new Contestant(Key, Title, bench.Size, bench.SlowRepeat, output => new ExternalCommand(python, [Checkout.Of("bench", "rivals", "pandas", "close.py"), bench.DataOf(bench.Size), output]))
        : Contestant.Missing(Key, Title, bench.Size, "no Python has pandas (Debian: apt-get install python3-pandas)");
}
