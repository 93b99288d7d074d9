using System.Globalization;
using System.Text.Json.Nodes;

namespace Merit.Documents.Shapes;

/// <summary>
/// What may stand at a place of a document, said once: from it come the check with its messages and the JSON Schema.
/// </summary>
public abstract class Shape
{
    /// <summary>What it is, as it reads after "here stands": <c>a date</c>, <c>a formula</c>.</summary>
    public abstract string What { get; }

    /// <summary>Checks a node and all below it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="label">How messages name it: <c>'weight'</c>, <c>item 2 of 'bands'</c>.</param>
    /// <param name="check">Receives what is wrong.</param>
    public void Check(DocumentNode node, string label, ShapeCheck check)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentNullException.ThrowIfNull(check);
        var before = check.Diagnostics.Items.Count;
        if (node is ScalarNode { IsMissing: true })
        {
            check.Diagnostics.Error("document-empty-value", node.Where, $"{label} has no value.", $"Write {What}.");
        }
        else
        {
            CheckNode(node, label, check);
        }

        if (check.Diagnostics.Items.Count > before)
        {
            check.MarkUnsound(node);
        }
    }

    /// <summary>The same grammar as JSON Schema (draft 2020-12).</summary>
    public abstract JsonObject ToSchema();

    /// <summary>Checks a node that has a value.</summary>
    protected abstract void CheckNode(DocumentNode node, string label, ShapeCheck check);

    /// <summary>Reports that another kind of node stands where this shape is needed.</summary>
    private protected void ReportKind(DocumentNode node, string label, ShapeCheck check)
    {
        var found = node switch { MappingNode => "a map", SequenceNode => "a list", _ => $"the single value '{Shortened(((ScalarNode)node).Text)}'" };
        check.Diagnostics.Error("document-wrong-kind", node.Where, $"{label} is {found}.", $"Write {What}.");
    }

    /// <summary>A number of things: <c>1 item</c>, <c>2 items</c>.</summary>
    private protected static string Counted(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    /// <summary>A value as messages quote it: one line, not too long.</summary>
    private protected static string Shortened(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= 60 ? line : line[..57] + "...";
    }
}
