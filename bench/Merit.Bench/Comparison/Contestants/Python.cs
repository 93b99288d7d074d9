namespace Merit.Bench.Comparison.Contestants;

/// <summary>A Python that has a module: a distribution's packages belong to its own Python, which need not be the first on the path.</summary>
internal static class Python
{
    private static readonly string[] Pythons = ["/usr/bin/python3", "python3"];

    public static string? With(string module) =>
        Pythons.FirstOrDefault(python => new ExternalCommand(python, ["-c", $"import {module}"]).Run().Succeeded);
}
