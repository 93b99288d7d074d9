namespace Merit.Application.Starting;

/// <summary>A plan of the cookbook with data to try it on.</summary>
public sealed class Recipe
{
    private readonly Dictionary<string, string> _resources;

    internal Recipe(string name, Dictionary<string, string> resources)
    {
        Name = name;
        _resources = resources;
    }

    /// <summary>The name by which it is asked for: its folder in the cookbook.</summary>
    public string Name { get; }

    /// <summary>What it is, in one line.</summary>
    public string Title =>
        _resources.TryGetValue("README.md", out var resource) ? Cookbook.Read(resource).Split('\n')[0].TrimStart('#', ' ').TrimEnd() : Name;

    /// <summary>Its files' paths inside its folder, in order.</summary>
    public IReadOnlyList<string> Files => [.. _resources.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The text of a file.</summary>
    public string TextOf(string file) => Cookbook.Read(_resources[file]);
}
