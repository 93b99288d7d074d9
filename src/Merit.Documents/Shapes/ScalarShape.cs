namespace Merit.Documents.Shapes;

/// <summary>A single value.</summary>
public abstract class ScalarShape : Shape
{
    /// <summary>Checks the text of the value.</summary>
    protected abstract void CheckScalar(ScalarNode scalar, string label, ShapeCheck check);

    /// <inheritdoc/>
    protected sealed override void CheckNode(DocumentNode node, string label, ShapeCheck check)
    {
        if (node is ScalarNode scalar)
        {
            CheckScalar(scalar, label, check);
        }
        else
        {
            ReportKind(node, label, check);
        }
    }
}
