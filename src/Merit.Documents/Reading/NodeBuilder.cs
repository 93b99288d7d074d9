using System.Collections.Immutable;
using Merit.Data.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Merit.Documents.Reading;

/// <summary>Builds nodes from the parser's events and refuses what a document for people does without.</summary>
internal sealed class NodeBuilder(FileText file, IParser parser, DiagnosticBag diagnostics)
{
    private const int DeepestLevel = 40;

    /// <summary>Whether nesting went too deep, after which nothing more is read.</summary>
    public bool Stopped { get; private set; }

    /// <summary>Reads the node at which the parser stands, and moves past it.</summary>
    public DocumentNode Read(int level)
    {
        var current = parser.Current!;
        if (current is NodeEvent node)
        {
            RefuseFeatures(node);
        }

        if (level > DeepestLevel && !Stopped && current is MappingStart or SequenceStart)
        {
            diagnostics.Error("document-deep", At(current.Start), $"The document is nested more than {DeepestLevel} levels deep.", "Close the brackets that were opened before.");
            Stopped = true;
        }

        switch (current)
        {
            case Scalar scalar:
                parser.MoveNext();
                return ScalarOf(scalar);
            case MappingStart start when !Stopped:
                return Mapping(start, level);
            case SequenceStart start when !Stopped:
                return Sequence(start, level);
            case AnchorAlias alias:
                diagnostics.Error("document-alias", At(alias.Start), $"'*{alias.Value}' refers to another place of the document.",
                    "Write the value out; put a text that begins with '*' in single quotes.");
                parser.MoveNext();
                return new ScalarNode(new SourceText($"*{alias.Value}", At(alias.Start)), At(alias.Start), isQuoted: false);
            default:
                return new ScalarNode(new SourceText("", At(current.Start)), At(current.Start), isQuoted: true);
        }
    }

    private MappingNode Mapping(MappingStart start, int level)
    {
        parser.MoveNext();
        var entries = ImmutableArray.CreateBuilder<MappingEntry>();
        var names = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        while (!Stopped && parser.Current is not MappingEnd)
        {
            var key = Read(level + 1);
            if (Stopped)
            {
                break;
            }

            var value = Read(level + 1);
            if (key is not ScalarNode name)
            {
                diagnostics.Error("document-key", key.Where, "A key is a map or a list.", "Write a name as the key; a text in brackets is put in single quotes.");
            }
            else if (names.TryGetValue(name.Text, out var first))
            {
                diagnostics.Error("document-duplicate-key", name.Where, $"The key '{name.Text}' stands twice in this map.", "Remove one of the two, or put both together.", first.Where);
            }
            else
            {
                names.Add(name.Text, name);
                entries.Add(new(name, value));
            }
        }

        MovePast();
        return new MappingNode(At(start.Start), entries.ToImmutable());
    }

    private SequenceNode Sequence(SequenceStart start, int level)
    {
        parser.MoveNext();
        var items = ImmutableArray.CreateBuilder<DocumentNode>();
        while (!Stopped && parser.Current is not SequenceEnd)
        {
            items.Add(Read(level + 1));
        }

        MovePast();
        return new SequenceNode(At(start.Start), items.ToImmutable());
    }

    private void MovePast()
    {
        if (!Stopped)
        {
            parser.MoveNext();
        }
    }

    private ScalarNode ScalarOf(Scalar scalar)
    {
        var start = (int)Math.Min(scalar.Start.Index, file.Text.Length);
        var end = (int)Math.Clamp(scalar.End.Index, start, file.Text.Length);
        var source = ScalarPlaces.Find(file, scalar.Value, scalar.Style, start, end);
        var isQuoted = scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any);
        return new ScalarNode(source, At(scalar.Start), isQuoted) { EndsAtComma = !isQuoted && file.Text.AsSpan(end).TrimStart().StartsWith(",") };
    }

    private void RefuseFeatures(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            diagnostics.Error("document-anchor", At(node.Start), $"'&{node.Anchor.Value}' names this place for reuse.",
                "Write the value out where it is used; put a text that begins with '&' in single quotes.");
        }

        if (!node.Tag.IsEmpty)
        {
            diagnostics.Error("document-tag", At(node.Start), $"'{node.Tag.Value}' is a tag, and documents have none.", "Leave it out; put a text that begins with '!' in single quotes.");
        }
    }

    private SourceLocation At(Mark mark) => file.LocationAt(mark.Index);
}
