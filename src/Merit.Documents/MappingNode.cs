using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Merit.Data.Diagnostics;

namespace Merit.Documents;

/// <summary>Keys with values, in the order of the document. No key stands twice.</summary>
public sealed class MappingNode : DocumentNode
{
    private readonly Dictionary<string, MappingEntry> _byName;

    /// <summary>A mapping.</summary>
    /// <param name="where">Where it begins.</param>
    /// <param name="entries">Its entries; no two with one key.</param>
    /// <exception cref="ArgumentException">A key stands twice.</exception>
    public MappingNode(SourceLocation where, ImmutableArray<MappingEntry> entries)
        : base(where)
    {
        Entries = entries;
        _byName = entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
    }

    /// <summary>The entries in order of the document.</summary>
    public ImmutableArray<MappingEntry> Entries { get; }

    /// <summary>What stands under a key, or null.</summary>
    public DocumentNode? this[string name] => _byName.GetValueOrDefault(name)?.Value;

    /// <summary>Whether the key stands in it.</summary>
    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>The entry of a key.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out MappingEntry? entry) => _byName.TryGetValue(name, out entry);

    /// <summary>The single value under a key, or null when the key is missing, has no value or holds something else.</summary>
    public ScalarNode? Scalar(string name) => this[name] is ScalarNode { IsMissing: false } scalar ? scalar : null;

    /// <summary>The mapping under a key, or null when there is none.</summary>
    public MappingNode? Mapping(string name) => this[name] as MappingNode;

    /// <summary>The sequence under a key, or null when there is none.</summary>
    public SequenceNode? Sequence(string name) => this[name] as SequenceNode;
}
