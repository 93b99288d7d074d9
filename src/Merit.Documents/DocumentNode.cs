using Merit.Data.Diagnostics;

namespace Merit.Documents;

/// <summary>A part of a document: a <see cref="ScalarNode"/>, a <see cref="MappingNode"/> or a <see cref="SequenceNode"/>.</summary>
/// <remarks>Nodes are equal only to themselves: two that read alike stand at different places.</remarks>
public abstract class DocumentNode
{
    private protected DocumentNode(SourceLocation where) => Where = where;

    /// <summary>Where it begins.</summary>
    public SourceLocation Where { get; }
}
