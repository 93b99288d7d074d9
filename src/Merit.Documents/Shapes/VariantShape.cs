using System.Text.Json.Nodes;
using Merit.Data.Diagnostics;

namespace Merit.Documents.Shapes;

/// <summary>A map of which one key says which kind it is, and so which other keys it has.</summary>
/// <param name="what">What it is: <c>a component</c>.</param>
/// <param name="key">The key that says the kind.</param>
/// <param name="description">What that key means.</param>
/// <param name="variants">The kinds; none states the key itself.</param>
public sealed class VariantShape(string what, string key, string description, params IReadOnlyList<Variant> variants) : Shape
{
    /// <inheritdoc/>
    public override string What => $"{what}, a map like {{ {Key}: {Variants[0].Word}, ... }}";

    /// <summary>The key that says the kind.</summary>
    public string Key { get; } = key;

    /// <summary>The kinds.</summary>
    public IReadOnlyList<Variant> Variants { get; } = variants;

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["oneOf"] = new JsonArray([.. Variants.Select(variant => (JsonNode)Whole(variant).ToSchema())]) };

    /// <inheritdoc/>
    protected override void CheckNode(DocumentNode node, string label, ShapeCheck check)
    {
        var kinds = Variants.Select(variant => variant.Word).ToList();
        if (node is not MappingNode map)
        {
            ReportKind(node, label, check);
        }
        else if (!map.TryGet(Key, out var entry))
        {
            check.Diagnostics.Error("document-missing-key", node.Where, $"{label} needs '{Key}': {description}.", $"Write '{Key}:' with one of {string.Join(", ", kinds)}.");
        }
        else if (entry.Value is not ScalarNode word)
        {
            check.Diagnostics.Error("document-wrong-kind", entry.Value.Where, $"'{Key}' is a map or a list.", $"Write one of {string.Join(", ", kinds)}.");
        }
        else if (Variants.FirstOrDefault(variant => variant.Word == word.Text) is { } variant)
        {
            Whole(variant).Check(map, label, check);
        }
        else
        {
            var nearest = Suggestion.Nearest(word.Text, kinds);
            check.Diagnostics.Error("document-unknown-word", word.Where, $"'{Shortened(word.Text)}' is no {Key} of {label}.",
                (nearest is null ? "" : $"Did you mean '{nearest}'? ") + $"Write one of {string.Join(", ", kinds)}.");
        }
    }

    private ObjectShape Whole(Variant variant) =>
        new(variant.Shape.Name, [new(Key, new ChoiceShape(new Choice(variant.Word, variant.Meaning)), description) { Required = true }, .. variant.Shape.Keys])
        {
            Rules = variant.Shape.Rules,
        };
}
