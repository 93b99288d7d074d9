using System.Globalization;

namespace Merit.Bench.Comparison.Contestants;

/// <summary>DuckDB through its npm package, which is installed into the working folder: from CSV, from its own file with the ids as text, and with ids made integers.</summary>
internal static class DuckDb
{
    public const string Csv = "duckdb-csv";
    public const string NativeInt = "duckdb-nativeint";

    private static readonly (string Key, string Title)[] Variants =
    [
        (NativeInt, "DuckDB, its own file, integer ids"),
        ("duckdb-native", "DuckDB, its own file, text ids"),
        (Csv, "DuckDB from CSV"),
    ];

    public static IEnumerable<Contestant> Prepare(Workbench bench)
    {
        var folder = bench.FolderOf("duckdb");
        var reason = Install(folder) ?? Build(bench, folder);
        var threads = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        foreach (var (key, title) in Variants)
        {
            var mode = key["duckdb-".Length..];
            ExternalCommand Command(string output, int calculations) =>
                new("node", ["run.mjs", mode, bench.DataOf(bench.Size), output, folder, calculations.ToString(CultureInfo.InvariantCulture), threads], folder);
            yield return reason is null
                ? new Contestant(key, title, bench.Size, bench.Repeat, output => Command(output, 1), key == Csv ? null : output => Command(output, bench.Calculations))
                : Contestant.Missing(key, title, bench.Size, reason);
        }
    }

    private static string? Install(string folder)
    {
        foreach (var file in Directory.GetFiles(Checkout.Of("bench", "rivals", "duckdb")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        if (Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return null;
        }

        Workbench.Say("Installing DuckDB from npm into the working folder");
        var result = new ExternalCommand("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder).Run();
        return result.Succeeded ? null : $"npm ci failed: {result.Reason}";
    }

    private static string? Build(Workbench bench, string folder)
    {
        Workbench.Say("Making DuckDB's own files");
        var result = new ExternalCommand("node", ["run.mjs", "build", bench.DataOf(bench.Size), folder, folder], folder).Run();
        return result.Succeeded ? null : result.Reason;
    }
}
