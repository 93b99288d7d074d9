using System.Collections.Immutable;
using Merit.Data.Diagnostics;

namespace Merit.Documents;

/// <summary>Items in the order of the document.</summary>
public sealed class SequenceNode : DocumentNode
{
    /// <summary>A sequence.</summary>
    /// <param name="where">Where it begins.</param>
    /// <param name="items">Its items.</param>
    public SequenceNode(SourceLocation where, ImmutableArray<DocumentNode> items)
        : base(where) => Items = items;

    /// <summary>The items.</summary>
    public ImmutableArray<DocumentNode> Items { get; }
}
