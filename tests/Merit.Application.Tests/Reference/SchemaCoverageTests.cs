using System.Text.Json;
using System.Text.RegularExpressions;
using Merit.Application.Tests.Recipes;
using Merit.Plans;

namespace Merit.Application.Tests.Reference;

/// <summary>What plans may say stands in plans that are run: every key and every word of the schema; and every example of a mechanism is linked from the reference.</summary>
public sealed class SchemaCoverageTests
{
    private static readonly string Plans = string.Join('\n', RecipeFolder.Names.SelectMany(name => Directory.EnumerateFiles(Path.Combine(RecipeFolder.Of(name).Path, "plans"), "*.yaml"))
        .SelectMany(File.ReadLines).Where(line => !line.TrimStart().StartsWith('#')));

    [Fact]
    public void Every_key_of_the_schema_stands_in_a_plan_that_is_run()
    {
        var keys = Schema().Where(found => found.IsKey).Select(found => found.Text).Distinct(StringComparer.Ordinal).ToList();

        keys.Count.ShouldBeGreaterThan(80);
        keys.Where(key => !Stands($@"(?<![\w-]){Regex.Escape(key)}:")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_word_of_the_schema_stands_in_a_plan_that_is_run()
    {
        var words = Schema().Where(found => !found.IsKey).Select(found => found.Text).Distinct(StringComparer.Ordinal).ToList();

        words.Count.ShouldBeGreaterThan(50);
        words.Where(word => !Stands($@"(?<![\w-]){Regex.Escape(word)}(?![\w-])")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_example_of_a_mechanism_is_linked_from_the_reference()
    {
        var pages = string.Concat(((string[])["docs/plan-reference.md", "docs/plan-reference/choices.md", "docs/plan-reference/measures.md"]).Select(page => File.ReadAllText(Checkout.Of(page))));

        RecipeFolder.Names.Where(name => name.StartsWith("mechanisms/", StringComparison.Ordinal) && !pages.Contains($"examples/{name}/README.md", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static bool Stands(string pattern) => Regex.IsMatch(Plans, pattern, RegexOptions.None, TimeSpan.FromSeconds(5));

    private static List<(string Text, bool IsKey)> Schema()
    {
        using var schema = JsonDocument.Parse(PlanSchema.Json);
        return [.. Walk(schema.RootElement)];
    }

    private static IEnumerable<(string Text, bool IsKey)> Walk(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            return node.EnumerateArray().SelectMany(Walk);
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var keys = node.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object ? properties.EnumerateObject().Select(property => (property.Name, true)) : [];
        var words = node.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array ? values.EnumerateArray().Select(value => (value.ToString(), false)) : [];
        return keys.Concat(words).Concat(node.EnumerateObject().SelectMany(property => Walk(property.Value)));
    }
}
