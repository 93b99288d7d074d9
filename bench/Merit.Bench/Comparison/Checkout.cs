namespace Merit.Bench.Comparison;

/// <summary>The checkout that this program was built in, and the programs built beside it.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string Of(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A program of the benchmark, built in the configuration of this one.</summary>
    public static string Program(string name)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Of("bench", name, "bin", configuration, "net10.0", name + ".dll");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Merit.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The comparison runs from a checkout: Merit.slnx is in no folder above the program.");
    }
}
