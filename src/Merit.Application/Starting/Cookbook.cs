using System.Reflection;

namespace Merit.Application.Starting;

/// <summary>The plans of the cookbook, which travel inside this assembly so that an installed tool has them.</summary>
public static class Cookbook
{
    private const string Root = "cookbook/";
    private static readonly Assembly Own = typeof(Cookbook).Assembly;

    /// <summary>Every recipe, in order of name.</summary>
    public static IReadOnlyList<Recipe> Recipes { get; } =
    [
        .. Own.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(Root, StringComparison.Ordinal))
            .Select(resource => (Resource: resource, Path: resource[Root.Length..].Replace('\\', '/')))
            .Where(file => file.Path.Contains('/', StringComparison.Ordinal))
            .GroupBy(file => file.Path.Split('/')[0], StringComparer.Ordinal)
            .OrderBy(recipe => recipe.Key, StringComparer.Ordinal)
            .Select(recipe => new Recipe(recipe.Key, recipe.ToDictionary(file => file.Path[(recipe.Key.Length + 1)..], file => file.Resource, StringComparer.Ordinal))),
    ];

    /// <summary>The recipe of this name, or null.</summary>
    public static Recipe? Find(string name) => Recipes.FirstOrDefault(recipe => recipe.Name == name);

    internal static string Read(string resource)
    {
        using var stream = Own.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"There is no resource {resource}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
