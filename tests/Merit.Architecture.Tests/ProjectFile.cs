using System.Xml.Linq;

namespace Merit.Architecture.Tests;

/// <summary>What a project file refers to; projects by name without the leading <c>Merit.</c></summary>
internal sealed record ProjectFile(string Name, string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Others)
{
    public static ProjectFile Read(string path)
    {
        var document = XDocument.Load(path);
        return new ProjectFile(
            ShortName(path),
            Path.GetDirectoryName(path)!,
            [.. Included(document, "ProjectReference").Select(ShortName).Order(StringComparer.Ordinal)],
            [.. Included(document, "PackageReference").Order(StringComparer.Ordinal)],
            [.. Included(document, "Reference").Concat(Included(document, "FrameworkReference")).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Included(XDocument document, string item) =>
        document.Descendants().Where(element => element.Name.LocalName == item).Select(element => (string?)element.Attribute("Include") ?? "(no Include)");

    private static string ShortName(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
        return name.StartsWith("Merit.", StringComparison.Ordinal) ? name["Merit.".Length..] : name;
    }
}
