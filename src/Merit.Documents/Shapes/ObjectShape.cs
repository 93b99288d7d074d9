using System.Text.Json.Nodes;
using Merit.Data.Diagnostics;

namespace Merit.Documents.Shapes;

/// <summary>A map with known keys.</summary>
/// <param name="what">What it is: <c>an event set</c>.</param>
/// <param name="keys">Its keys, in the order in which they are documented.</param>
public sealed class ObjectShape(string what, params IReadOnlyList<Key> keys) : Shape
{
    /// <summary>What it is, with the keys that it needs.</summary>
    public override string What
    {
        get
        {
            var required = Keys.Where(key => key.Required).Select(key => key.Name).ToList();
            var shown = required.Count > 0 ? required : [.. Keys.Select(key => key.Name)];
            return $"{Name}, a map like {{ {string.Join(", ", shown.Select(key => $"{key}: ..."))} }}";
        }
    }

    /// <summary>What it is, in short.</summary>
    public string Name { get; } = what;

    /// <summary>Its keys.</summary>
    public IReadOnlyList<Key> Keys { get; } = keys;

    /// <summary>Which keys stand together.</summary>
    public IReadOnlyList<KeyRule> Rules { get; init; } = [];

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var properties = new JsonObject();
        foreach (var key in Keys)
        {
            var schema = new JsonObject { ["description"] = key.Description };
            foreach (var (name, value) in key.Shape.ToSchema())
            {
                schema[name] = value?.DeepClone();
            }

            properties[key.Name] = schema;
        }

        var whole = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (Keys.Any(key => key.Required))
        {
            whole["required"] = new JsonArray([.. Keys.Where(key => key.Required).Select(key => (JsonNode)key.Name)]);
        }

        if (Rules.Count > 0)
        {
            whole["allOf"] = new JsonArray([.. Rules.Select(rule => (JsonNode)rule.ToSchema())]);
        }

        return whole;
    }

    /// <inheritdoc/>
    protected override void CheckNode(DocumentNode node, string label, ShapeCheck check)
    {
        if (node is not MappingNode map)
        {
            ReportKind(node, label, check);
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (Keys.FirstOrDefault(key => key.Name == entry.Name) is { } key)
            {
                key.Shape.Check(entry.Value, $"'{key.Name}'", check);
            }
            else
            {
                check.Diagnostics.Error("document-unknown-key", entry.Key.Where, $"'{Shortened(entry.Name)}' is no key of {Name}.", Suggested(entry.Name));
            }
        }

        foreach (var key in Keys.Where(key => key.Required && !map.Has(key.Name)))
        {
            check.Diagnostics.Error("document-missing-key", map.Where, $"{Capital(Name)} needs '{key.Name}': {key.Description}.", $"Write '{key.Name}:' with {key.Shape.What}.");
        }

        foreach (var rule in Rules)
        {
            rule.Check(map, label, check);
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string Suggested(string word)
    {
        var names = Keys.Select(key => key.Name).ToList();
        return Suggestion.Nearest(word, names) is { } nearest ? $"Did you mean '{nearest}'?" : $"Allowed here: {string.Join(", ", names)}.";
    }
}
