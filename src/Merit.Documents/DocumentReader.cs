using Merit.Data.Diagnostics;
using Merit.Documents.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Merit.Documents;

/// <summary>Reads YAML 1.2 documents with exact positions. Values stay text; anchors, aliases, tags and several documents in one file are refused.</summary>
public static class DocumentReader
{
    /// <summary>The longest document, in UTF-16 units: far above what a person writes, and a bound on what a hostile one costs.</summary>
    public const int LongestText = 4_000_000;

    /// <summary>Reads a document whose outermost node is a map.</summary>
    /// <param name="text">The document.</param>
    /// <param name="fileName">The file as the person named it; messages begin with it.</param>
    /// <param name="diagnostics">Receives what is wrong, each with its place.</param>
    /// <returns>The outermost map, also when it has faults that leave the rest readable; null when there is none to read.</returns>
    public static MappingNode? Read(string text, string fileName, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (text.Length > LongestText)
        {
            diagnostics.Error("document-long", new(fileName, 0, 0), $"The document has {text.Length} characters, more than {LongestText}.", "Is it the right file?");
            return null;
        }

        var file = new FileText(text, fileName);
        if (!CharacterCheck.Run(file, diagnostics))
        {
            return null;
        }

        using var reader = new StringReader(file.Text);
        var scanner = new Scanner(reader, skipComments: true);
        try
        {
            return Read(file, new Parser(scanner), diagnostics);
        }
        catch (YamlException exception)
        {
            SyntaxFault.Report(file, exception.Start, exception.Message, diagnostics);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // The parser gives up on some broken documents (a map that ends inside brackets) without saying where.
            SyntaxFault.Report(file, scanner.CurrentPosition, "", diagnostics);
        }

        return null;
    }

    /// <summary>A text with line ends as LF and without a byte order mark: what positions and hashes of a document are about.</summary>
    public static string Normalise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FileText.Normalise(text);
    }

    private static MappingNode? Read(FileText file, Parser parser, DiagnosticBag diagnostics)
    {
        parser.Consume<StreamStart>();
        if (parser.Current is not DocumentStart start)
        {
            diagnostics.Error("document-empty", file.LocationAt(0), "The document is empty.");
            return null;
        }

        if (start.Version is not null || file.DirectiveLine() is not null)
        {
            var line = file.DirectiveLine() ?? 1;
            diagnostics.Error("document-directive", file.LocationAt(file.LineStart(line)), "The document begins with a '%' directive.", "Leave it out: documents are YAML 1.2.");
            return null;
        }

        parser.MoveNext();
        var where = file.LocationAt(parser.Current.Start.Index);
        var builder = new NodeBuilder(file, parser, diagnostics);
        var root = builder.Read(1);
        if (builder.Stopped)
        {
            return null;
        }

        parser.Consume<DocumentEnd>();
        if (parser.Current is DocumentStart second)
        {
            diagnostics.Error("document-several", file.LocationAt(second.Start.Index), "A second document begins here.", "Put it into a file of its own, or remove the line '---'.");
            return null;
        }

        if (root is MappingNode mapping)
        {
            return mapping;
        }

        var kind = root is ScalarNode ? "one value" : "a list";
        diagnostics.Error("document-not-a-map", where, $"The document is {kind}.", "Write a map: one 'key: value' per line.");
        return null;
    }
}
