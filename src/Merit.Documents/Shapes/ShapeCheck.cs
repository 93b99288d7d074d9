using Merit.Data.Diagnostics;

namespace Merit.Documents.Shapes;

/// <summary>One check of a document: what was found, and which nodes can be relied on.</summary>
/// <param name="diagnostics">Receives what is wrong.</param>
public sealed class ShapeCheck(DiagnosticBag diagnostics)
{
    private readonly HashSet<DocumentNode> _unsound = [];

    /// <summary>What was found so far.</summary>
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Whether nothing was found in the node or below it, so that its reader need not look again.</summary>
    public bool IsSound(DocumentNode node) => !_unsound.Contains(node);

    /// <summary>Marks a node as one its reader cannot rely on.</summary>
    internal void MarkUnsound(DocumentNode node) => _unsound.Add(node);
}
