using System.Text.Json.Nodes;

namespace Merit.Documents.Shapes;

/// <summary>A map whose keys the writer chooses.</summary>
/// <param name="what">What it is: <c>a map of names to measures</c>.</param>
/// <param name="key">What a key is.</param>
/// <param name="value">What stands under each.</param>
public sealed class MapShape(string what, ScalarShape key, Shape value) : Shape
{
    /// <inheritdoc/>
    public override string What { get; } = what;

    /// <summary>What a key is.</summary>
    public ScalarShape Key { get; } = key;

    /// <summary>What stands under each key.</summary>
    public Shape Value { get; } = value;

    /// <summary>How many entries there are at least.</summary>
    public int Least { get; init; }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (Key is TextShape { Pattern: { } pattern })
        {
            schema["patternProperties"] = new JsonObject { [pattern] = Value.ToSchema() };
            schema["additionalProperties"] = false;
        }
        else
        {
            schema["additionalProperties"] = Value.ToSchema();
        }

        if (Least > 0)
        {
            schema["minProperties"] = Least;
        }

        return schema;
    }

    /// <inheritdoc/>
    protected override void CheckNode(DocumentNode node, string label, ShapeCheck check)
    {
        if (node is not MappingNode map)
        {
            ReportKind(node, label, check);
            return;
        }

        if (map.Entries.Length < Least)
        {
            check.Diagnostics.Error("document-too-few", node.Where, $"{label} has {Counted(map.Entries.Length, "entry", "entries")}.", $"Write at least {Least}.");
        }

        foreach (var entry in map.Entries)
        {
            Key.Check(entry.Key, $"a key of {label}", check);
            Value.Check(entry.Value, $"'{Shortened(entry.Name)}'", check);
        }
    }
}
