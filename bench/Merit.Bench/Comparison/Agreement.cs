using System.Globalization;
using System.Text.Json;

namespace Merit.Bench.Comparison;

/// <summary>Whether a program's output is the right one to the cent; if not, how many lines of how many differ.</summary>
internal sealed record Agreement(bool IsRight, int LinesDiffer, int Lines, int ComponentsDiffer, int Components)
{
    private static readonly string[] Files = ["lines", "components"];

    public string Text => IsRight
        ? "yes"
        : string.Create(CultureInfo.InvariantCulture, $"no: {LinesDiffer:N0} of {Lines:N0} lines and {ComponentsDiffer:N0} of {Components:N0} components differ");

    /// <summary>Compares the files of a folder with those of another that are known to be right.</summary>
    public static Agreement Of(string folder, string right)
    {
        var (lines, lineCount) = Compare("lines.csv", folder, right);
        var (components, componentCount) = Compare("components.csv", folder, right);
        return new Agreement(lines + components == 0, lines, lineCount, components, componentCount);
    }

    /// <summary>Whether the files have the checksums of the checked-in reference; null for a size that has none.</summary>
    public static bool? IsReference(string folder, string size)
    {
        var path = Checkout.Of("bench", "quarter-close", "reference", size + ".json");
        if (!File.Exists(path))
        {
            return null;
        }

        using var reference = JsonDocument.Parse(File.ReadAllText(path));
        return Files.All(file =>
            SortedLines.Read(Path.Combine(folder, file + ".csv")).Sha256() == reference.RootElement.GetProperty(file).GetProperty("sha256_sorted").GetString());
    }

    private static (int Differ, int Count) Compare(string file, string folder, string right)
    {
        var expected = SortedLines.Read(Path.Combine(right, file));
        return (SortedLines.Read(Path.Combine(folder, file)).DifferencesFrom(expected), expected.Count);
    }
}
