using System.Text.Json.Nodes;

namespace Merit.Documents.Shapes;

/// <summary>One of two kinds of node, of which the node itself shows which it is: a single value in the short form, a map or a list in the long one; a map, or a list of such.</summary>
/// <param name="shorter">The short form.</param>
/// <param name="longer">The long form, another kind of node.</param>
public sealed class EitherShape(Shape shorter, Shape longer) : Shape
{
    /// <inheritdoc/>
    public override string What => $"{Shorter.What}, or {Longer.What}";

    /// <summary>The short form.</summary>
    public Shape Shorter { get; } = shorter;

    /// <summary>The long form.</summary>
    public Shape Longer { get; } = longer;

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(Shorter.ToSchema(), Longer.ToSchema()) };

    /// <inheritdoc/>
    protected override void CheckNode(DocumentNode node, string label, ShapeCheck check)
    {
        if (Fits(Shorter, node) || Fits(Longer, node))
        {
            (Fits(Shorter, node) ? Shorter : Longer).Check(node, label, check);
        }
        else
        {
            ReportKind(node, label, check);
        }
    }

    private static bool Fits(Shape shape, DocumentNode node) => node switch
    {
        ScalarNode => shape is ScalarShape,
        SequenceNode => shape is ListShape,
        _ => shape is ObjectShape or MapShape or VariantShape,
    };
}
