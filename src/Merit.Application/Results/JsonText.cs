using System.Text.Encodings.Web;
using System.Text.Json;

namespace Merit.Application.Results;

/// <summary>How Merit writes JSON: UTF-8, line feeds, two spaces of indentation, letters of every language as they are.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The document that <paramref name="write"/> writes, with a line feed at its end.</summary>
    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        stream.WriteByte((byte)'\n');
    }
}
