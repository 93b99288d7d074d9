using Merit.Data.Diagnostics;

namespace Merit.Application.Companies;

/// <summary>The folder that a person named.</summary>
internal static class CompanyFolder
{
    /// <summary>Makes sure that it is there.</summary>
    /// <exception cref="FileFaultException">It is not, or it is a file; the message names the nearest folder that is there.</exception>
    public static void RequireExisting(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        var mend = File.Exists(folder) ? "It is a file; name the folder that holds plans/ and data/."
            : Nearest(folder) is { } near ? $"Did you mean '{near}'?"
            : $"'merit new {folder}' starts one.";
        throw new FileFaultException(folder, $"There is no folder '{folder}'. {mend}");
    }

    private static string? Nearest(string folder)
    {
        var full = Path.GetFullPath(folder);
        if (Path.GetDirectoryName(full) is not { } parent || !Directory.Exists(parent))
        {
            return null;
        }

        var near = Suggestion.Nearest(Path.GetFileName(full), Directory.EnumerateDirectories(parent).Select(path => Path.GetFileName(path)));
        return near is null ? null : Path.Combine(Path.GetDirectoryName(folder) ?? "", near).Replace('\\', '/');
    }
}
