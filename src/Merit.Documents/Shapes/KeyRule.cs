using System.Text.Json.Nodes;

namespace Merit.Documents.Shapes;

/// <summary>A rule about which keys of an <see cref="ObjectShape"/> stand together.</summary>
public abstract record KeyRule
{
    /// <summary>Exactly one of the keys stands.</summary>
    public static KeyRule ExactlyOne(params IReadOnlyList<string> keys) => new ExactlyOneRule(keys);

    /// <summary>At least one of the keys stands.</summary>
    public static KeyRule AtLeastOne(params IReadOnlyList<string> keys) => new AtLeastOneRule(keys);

    /// <summary>At most one of the keys stands.</summary>
    public static KeyRule AtMostOne(params IReadOnlyList<string> keys) => new AtMostOneRule(keys);

    /// <summary>Where a key stands, others must.</summary>
    public static KeyRule Requires(string key, params IReadOnlyList<string> others) => new RequiresRule(key, others);

    /// <summary>A key stands only beside another.</summary>
    public static KeyRule OnlyWith(string key, string other) => new OnlyWithRule(key, other);

    /// <summary>Checks a map.</summary>
    internal abstract void Check(MappingNode map, string label, ShapeCheck check);

    /// <summary>The rule as a JSON Schema that the map must satisfy.</summary>
    internal abstract JsonObject ToSchema();

    private protected static JsonObject Required(params IEnumerable<string> keys) => new() { ["required"] = new JsonArray([.. keys.Select(key => (JsonNode)key)]) };

    private protected static string Quoted(IEnumerable<string> keys, string last)
    {
        var words = keys.Select(key => $"'{key}'").ToList();
        return words.Count == 1 ? words[0] : string.Join(", ", words.SkipLast(1)) + $" {last} " + words[^1];
    }

    private sealed record ExactlyOneRule(IReadOnlyList<string> Keys) : KeyRule
    {
        internal override void Check(MappingNode map, string label, ShapeCheck check)
        {
            var standing = map.Entries.Where(entry => Keys.Contains(entry.Name, StringComparer.Ordinal)).ToList();
            if (standing.Count == 0)
            {
                check.Diagnostics.Error("document-missing-one-of", map.Where, $"{label} has none of {Quoted(Keys, "and")}.", $"Write one of {Quoted(Keys, "or")}.");
            }
            else if (standing.Count > 1)
            {
                check.Diagnostics.Error("document-exclusive-keys", standing[1].Key.Where, $"{label} has both '{standing[0].Name}' and '{standing[1].Name}'.",
                    "Keep one of the two.", standing[0].Key.Where);
            }
        }

        internal override JsonObject ToSchema() => new() { ["oneOf"] = new JsonArray([.. Keys.Select(key => (JsonNode)Required(key))]) };
    }

    private sealed record AtLeastOneRule(IReadOnlyList<string> Keys) : KeyRule
    {
        internal override void Check(MappingNode map, string label, ShapeCheck check)
        {
            if (!Keys.Any(map.Has))
            {
                check.Diagnostics.Error("document-missing-one-of", map.Where, $"{label} has none of {Quoted(Keys, "and")}.", $"Write {Quoted(Keys, "or")}.");
            }
        }

        internal override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray([.. Keys.Select(key => (JsonNode)Required(key))]) };
    }

    private sealed record AtMostOneRule(IReadOnlyList<string> Keys) : KeyRule
    {
        internal override void Check(MappingNode map, string label, ShapeCheck check)
        {
            var standing = map.Entries.Where(entry => Keys.Contains(entry.Name, StringComparer.Ordinal)).ToList();
            if (standing.Count > 1)
            {
                check.Diagnostics.Error("document-exclusive-keys", standing[1].Key.Where, $"{label} has both '{standing[0].Name}' and '{standing[1].Name}'.",
                    "Keep one of the two.", standing[0].Key.Where);
            }
        }

        internal override JsonObject ToSchema()
        {
            var pairs = from i in Enumerable.Range(0, Keys.Count) from j in Enumerable.Range(i + 1, Keys.Count - i - 1) select Required(Keys[i], Keys[j]);
            return new() { ["not"] = new JsonObject { ["anyOf"] = new JsonArray([.. pairs]) } };
        }
    }

    private sealed record RequiresRule(string Key, IReadOnlyList<string> Others) : KeyRule
    {
        internal override void Check(MappingNode map, string label, ShapeCheck check)
        {
            if (map.TryGet(Key, out var entry) && Others.Where(other => !map.Has(other)).ToList() is { Count: > 0 } missing)
            {
                check.Diagnostics.Error("document-key-needs", entry.Key.Where, $"{label} has '{Key}' without {Quoted(missing, "and")}.", $"Write {Quoted(missing, "and")} beside it.");
            }
        }

        internal override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(new JsonObject { ["not"] = Required(Key) }, Required(Others)) };
    }

    private sealed record OnlyWithRule(string Key, string Other) : KeyRule
    {
        internal override void Check(MappingNode map, string label, ShapeCheck check)
        {
            if (map.TryGet(Key, out var entry) && !map.Has(Other))
            {
                check.Diagnostics.Error("document-key-needs", entry.Key.Where, $"{label} has '{Key}', which belongs to '{Other}' only.", $"Remove '{Key}', or write '{Other}'.");
            }
        }

        internal override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(new JsonObject { ["not"] = Required(Key) }, Required(Other)) };
    }
}
