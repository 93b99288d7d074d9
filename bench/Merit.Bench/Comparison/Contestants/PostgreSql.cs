namespace Merit.Bench.Comparison.Contestants;

/// <summary>PostgreSQL in a cluster of its own, made for the run on a private socket and removed after it.</summary>
internal static class PostgreSql
{
    private const string Key = "postgres";
    private const string Title = "PostgreSQL";

    public static Contestant Prepare(Workbench bench)
    {
        if (Programs() is not { } programs)
        {
            return Contestant.Missing(Key, Title, bench.Size, "initdb is not installed (Debian: apt-get install postgresql)");
        }

        return new Contestant(Key, Title, bench.Size, bench.SlowRepeat, output =>
        {
            // A socket's path may have a hundred characters, so the cluster does not lie in the working folder.
            var cluster = Directory.CreateTempSubdirectory("merit-pg-").FullName;
            var script = Checkout.Of("bench", "rivals", "postgres", "run.sh");
            return new ExternalCommand("bash", ["-c", "bash \"$@\"; code=$?; rm -rf \"$5\"; exit $code", "-", script, programs, bench.DataOf(bench.Size), output, cluster]);
        });
    }

    private static string? Programs()
    {
        var places = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return places.Concat(onPath).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));
    }
}
