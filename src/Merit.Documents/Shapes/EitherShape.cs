using System.Text.Json.Nodes;

namespace Merit.Documents.Shapes;

/// <summary>A single value in the short form, a map or a list in the long one.</summary>
/// <param name="scalar">The short form.</param>
/// <param name="other">The long form: a map or a list.</param>
public sealed class EitherShape(ScalarShape scalar, Shape other) : Shape
{
    /// <inheritdoc/>
    public override string What => $"{Scalar.What}, or {Other.What}";

    /// <summary>The short form.</summary>
    public ScalarShape Scalar { get; } = scalar;

    /// <summary>The long form.</summary>
    public Shape Other { get; } = other;

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new() { ["anyOf"] = new JsonArray(Scalar.ToSchema(), Other.ToSchema()) };

    /// <inheritdoc/>
    protected override void CheckNode(DocumentNode node, string label, ShapeCheck check)
    {
        var fitting = node switch
        {
            ScalarNode => Scalar,
            MappingNode when Other is ObjectShape or MapShape or VariantShape => Other,
            SequenceNode when Other is ListShape => Other,
            _ => null,
        };
        if (fitting is null)
        {
            ReportKind(node, label, check);
        }
        else
        {
            fitting.Check(node, label, check);
        }
    }
}
