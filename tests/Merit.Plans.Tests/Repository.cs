using System.Runtime.CompilerServices;

namespace Merit.Plans.Tests;

internal static class Repository
{
    public static string Folder { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public static IEnumerable<string> PlansUnder(string folder) => Directory
        .EnumerateFiles(Path.Combine(Folder, folder), "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
        .Where(path => path.Contains("/plans/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Merit.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run beside their sources.");
    }
}
