using System.Runtime.CompilerServices;

namespace Merit.Cli.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Checkout
{
    /// <summary>Its folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>The path of something in it.</summary>
    public static string Of(string relative) => Path.Combine(Root, relative);

    private static string Find([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Merit.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"There is no Merit.slnx above '{here}'.");
    }
}
