using System.Runtime.CompilerServices;

namespace Merit.Architecture.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<ProjectFile> ProjectsUnder(string folder) =>
        [.. Directory.EnumerateFiles(PathTo(folder), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(ProjectFile.Read)];

    /// <summary>Source files by path relative to the root, without what the build writes.</summary>
    public static IEnumerable<string> SourceFilesUnder(string folder) =>
        Directory.EnumerateFiles(PathTo(folder), "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        for (var folder = Path.GetDirectoryName(thisFile); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Merit.slnx")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException($"Merit.slnx is not in any folder above {thisFile}.");
    }
}
