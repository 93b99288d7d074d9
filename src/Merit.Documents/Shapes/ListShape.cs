using System.Globalization;
using System.Text.Json.Nodes;

namespace Merit.Documents.Shapes;

/// <summary>A list of items of one shape.</summary>
/// <param name="what">What it is: <c>a list of roles</c>.</param>
/// <param name="item">What each item is.</param>
public sealed class ListShape(string what, Shape item) : Shape
{
    /// <inheritdoc/>
    public override string What { get; } = what;

    /// <summary>What each item is.</summary>
    public Shape Item { get; } = item;

    /// <summary>How many items there are at least.</summary>
    public int Least { get; init; }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Item.ToSchema() };
        if (Least > 0)
        {
            schema["minItems"] = Least;
        }

        return schema;
    }

    /// <inheritdoc/>
    protected override void CheckNode(DocumentNode node, string label, ShapeCheck check)
    {
        if (node is not SequenceNode list)
        {
            ReportKind(node, label, check);
            return;
        }

        if (list.Items.Length < Least)
        {
            check.Diagnostics.Error("document-too-few", node.Where, $"{label} has {Counted(list.Items.Length, "item", "items")}.", $"Write at least {Least}.");
        }

        for (var i = 0; i < list.Items.Length; i++)
        {
            Item.Check(list.Items[i], string.Create(CultureInfo.InvariantCulture, $"item {i + 1} of {label}"), check);
        }
    }
}
