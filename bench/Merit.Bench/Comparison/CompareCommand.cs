using System.Globalization;
using System.Reflection;
using Merit.Bench.Comparison.Contestants;
using Merit.Calculation;

namespace Merit.Bench.Comparison;

/// <summary>The one command: Merit and the others on the same data, and the table of it.</summary>
internal static class CompareCommand
{
    private static readonly string[] Rivals = ["duckdb", "postgres", "pandas", "calc"];

    public static int Usage()
    {
        Console.Error.WriteLine("""
            compare SIZE [--repeat N] [--slow-repeat N] [--calculations N] [--with NAMES] [--data DIR] [--work DIR] [--output DIR] [--publish FILE]
            Closes the quarter of size XS, S, L or XL with Merit, a loop written by hand and the others, in alternation, and writes a table.
              --repeat        how often the fast ones run: Merit, the loop by hand, DuckDB (7)
              --slow-repeat   how often the slow ones run: PostgreSQL, pandas, LibreOffice Calc (1)
              --calculations  how often a run calculates over what it loaded; the first is left out of the median (8)
              --with          which others, separated by commas: duckdb,postgres,pandas,calc (all); none for nobody
              --data          a folder of the generated data of that size (generated)
              --work          a folder to work in, which is kept (a temporary one)
              --output        where compare-SIZE.md and compare-SIZE.json go (bench-out)
              --publish       a page with <!-- comparison --> and <!-- /comparison -->, between which the table is put
            """);
        return 2;
    }

    public static int Run(string size, CommandOptions options)
    {
        var with = options.Text("with")?.Split(',') ?? Rivals;
        if (size is not ("XS" or "S" or "L" or "XL") || with.Except(Rivals, StringComparer.Ordinal).Any(name => name != "none"))
        {
            return Usage();
        }

        var work = options.Text("work") is { } given ? Directory.CreateDirectory(given).FullName : Directory.CreateTempSubdirectory("merit-bench-").FullName;
        try
        {
            var data = options.Text("data") is { } folder ? Path.GetFullPath(folder) : "";
            var bench = new Workbench(size, data, work, options.Number("repeat", 7), options.Number("slow-repeat", 1), options.Number("calculations", 8));
            var run = new ComparisonRun(bench, Contestants(bench, with));
            var rows = run.Run();
            Write(new ComparisonReport(size, Command(size, options), Machine.This(), [.. Own(), .. run.Versions], rows), options.Text("output") ?? "bench-out", options.Text("publish"));
            return rows.All(row => row.Key is not (OwnPrograms.Merit or OwnPrograms.HandWritten) || row.Agreement?.IsRight == true) ? 0 : 1;
        }
        finally
        {
            if (options.Text("work") is null)
            {
                Directory.Delete(work, recursive: true);
            }
        }
    }

    private static List<Contestant> Contestants(Workbench bench, IReadOnlyList<string> with)
    {
        var contestants = OwnPrograms.Prepare(bench).ToList();
        foreach (var name in Rivals.Intersect(with, StringComparer.Ordinal))
        {
            contestants.AddRange(name switch
            {
                "duckdb" => DuckDb.Prepare(bench),
                "postgres" => [PostgreSql.Prepare(bench)],
                "pandas" => [Pandas.Prepare(bench)],
                _ => [Calc.Prepare(bench)],
            });
        }

        return contestants;
    }

    private static void Write(ComparisonReport report, string folder, string? page)
    {
        Directory.CreateDirectory(folder);
        var markdown = ComparisonTable.Markdown(report);
        File.WriteAllText(Path.Combine(folder, $"compare-{report.Size}.md"), markdown);
        File.WriteAllText(Path.Combine(folder, $"compare-{report.Size}.json"), ComparisonTable.ToJson(report));
        Console.Write(markdown);
        if (page is not null)
        {
            var text = PublishedTable.Into(File.ReadAllText(page), markdown) ?? throw new InvalidOperationException($"{page} has no place for the table.");
            File.WriteAllText(page, text);
        }
    }

    /// <summary>The command again, without the folders of this machine.</summary>
    private static string Command(string size, CommandOptions options)
    {
        var kept = options.Values.Where(option => option.Key is not ("data" or "work" or "output" or "publish")).Select(option => $" --{option.Key} {option.Value}");
        return $"dotnet run -c Release --project bench/Merit.Bench -- compare {size}{string.Concat(kept)}";
    }

    private static IEnumerable<string> Own()
    {
        var version = typeof(CalculationRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var commit = new ExternalCommand("git", ["rev-parse", "--short=10", "HEAD"], Checkout.Root).Run();
        yield return commit.Succeeded ? $"Merit {version} at {commit.LastLine}" : $"Merit {version}";
        yield return string.Create(CultureInfo.InvariantCulture, $".NET {Environment.Version}");
    }
}
