using System.Text;
using System.Text.Json;

namespace Merit.Imports.Sources;

/// <summary>
/// A JSON array of objects, or JSON Lines. A property is a column, one inside an object is named with a point (<c>owner.id</c>), a list is its JSON text; null is "no value".
/// Numbers are taken digit for digit, never through floating point.
/// </summary>
internal sealed class JsonRows : SourceRows
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly List<(int Line, byte[][] Cells)> _rows = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private int _row;

    public JsonRows(Stream stream, bool lines)
    {
        using (stream)
        {
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            var text = copy.GetBuffer().AsMemory(0, (int)copy.Length);
            text = text.Span.StartsWith("\uFEFF"u8) ? text[3..] : text;
            if (lines)
            {
                ReadLines(text);
            }
            else
            {
                ReadArray(text);
            }
        }

        Headers = [.. _columns.OrderBy(c => c.Value).Select(c => c.Key)];
    }

    public override bool Fill(RowBlock block)
    {
        for (; !block.IsFull && _row < _rows.Count; _row++)
        {
            block.Add(_rows[_row].Line, _rows[_row].Cells);
        }

        return _row < _rows.Count;
    }

    protected override void Dispose(bool disposing)
    {
        // The file was read and closed when it was opened.
    }

    private static SourceException NotJson(int line, string message, Exception? inner = null) =>
        new("source-json", message, "A .json file is a list of objects; a .jsonl file has one object on each line.", line, inner);

    private void ReadLines(ReadOnlyMemory<byte> text)
    {
        var line = 0;
        while (!text.IsEmpty)
        {
            line++;
            var end = text.Span.IndexOf((byte)'\n');
            var row = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (!row.Span.Trim(" \t\r"u8).IsEmpty)
            {
                try
                {
                    using var document = JsonDocument.Parse(row, Strict);
                    Take(document.RootElement, line);
                }
                catch (JsonException e)
                {
                    throw NotJson(line, "The line is no JSON.", e);
                }
            }
        }
    }

    private void ReadArray(ReadOnlyMemory<byte> text)
    {
        var (line, counted) = (1, 0);
        try
        {
            var reader = new Utf8JsonReader(text.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                throw NotJson(1, "The file is no list.");
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                line += text.Span[counted..start].Count((byte)'\n');
                counted = start;
                reader.Skip();
                using var document = JsonDocument.Parse(text[start..(int)reader.BytesConsumed], Strict);
                Take(document.RootElement, line);
            }

            reader.Read();
        }
        catch (JsonException e)
        {
            throw NotJson(e.LineNumber is { } at && counted == 0 ? (int)at + 1 : line, "The file is no JSON here or after.", e);
        }
    }

    private void Take(JsonElement element, int line)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw NotJson(line, $"Here stands a {element.ValueKind.ToString().ToLowerInvariant()}, and a row is an object.");
        }

        var cells = new List<(int Column, byte[] Text)>();
        Take(element, "", cells);
        var row = new byte[_columns.Count][];
        Array.Fill(row, []);
        foreach (var (column, text) in cells)
        {
            row[column] = text;
        }

        _rows.Add((line, row));
    }

    private void Take(JsonElement element, string prefix, List<(int Column, byte[] Text)> cells)
    {
        foreach (var property in element.EnumerateObject())
        {
            var name = prefix + property.Name;
            if (property.Value.ValueKind == JsonValueKind.Object)
            {
                Take(property.Value, name + ".", cells);
                continue;
            }

            if (!_columns.TryGetValue(name, out var column))
            {
                column = _columns.Count;
                _columns.Add(name, column);
            }

            cells.Add((column, Encoding.UTF8.GetBytes(property.Value.ValueKind switch
            {
                JsonValueKind.Null => "",
                JsonValueKind.String => property.Value.GetString()!,
                JsonValueKind.Number => PlainDecimal.Expand(property.Value.GetRawText()),
                _ => property.Value.GetRawText(),
            })));
        }
    }
}
