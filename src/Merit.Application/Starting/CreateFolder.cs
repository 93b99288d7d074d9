using System.Text;
using System.Text.RegularExpressions;

namespace Merit.Application.Starting;

/// <summary>Starts a company's folder from a recipe of the cookbook.</summary>
public static partial class CreateFolder
{
    /// <summary>Writes the recipe's plan and data into a new folder.</summary>
    /// <param name="recipe">What to start from.</param>
    /// <param name="folder">The folder to make; it may exist only if it is empty.</param>
    /// <returns>The files that were written, relative to the folder, in order.</returns>
    /// <exception cref="FileFaultException">The folder has files already, or cannot be written.</exception>
    public static IReadOnlyList<string> Run(Recipe recipe, string folder)
    {
        ArgumentNullException.ThrowIfNull(recipe);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new FileFaultException(folder, $"'{folder}' is there already and not empty. Name a folder that is not there yet.");
        }

        // The expected figures are the cookbook's own test.
        var files = recipe.Files.Where(file => file != "expected.csv").ToList();
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var text = recipe.TextOf(file);
                File.WriteAllText(path, file.EndsWith(".md", StringComparison.Ordinal) ? AtHome(text, recipe, folder) : text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new FileFaultException(folder, $"'{folder}' cannot be written: {fault.Message}", fault);
        }

        return files;
    }

    // Commands name the new folder; links to other recipes, which are not beside it, become their names.
    private static string AtHome(string text, Recipe recipe, string folder) =>
        LinkToRecipe().Replace(text.Replace($"examples/cookbook/{recipe.Name}", folder, StringComparison.Ordinal), "`${name}`");

    [GeneratedRegex(@"\[(?<name>[^\]]+)\]\(\.\./[^)]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkToRecipe();
}
