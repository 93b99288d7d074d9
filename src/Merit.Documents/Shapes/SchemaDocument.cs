using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Merit.Documents.Shapes;

/// <summary>A shape as a JSON Schema document, which editors use to complete and check what a person writes.</summary>
public static class SchemaDocument
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema (draft 2020-12) as indented JSON that ends with a line end; the same bytes every time.</summary>
    /// <param name="shape">The document's shape.</param>
    /// <param name="title">What the document is.</param>
    /// <param name="description">What it is for.</param>
    public static string Write(Shape shape, string title, string description)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var document = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = title,
            ["description"] = description,
        };
        foreach (var (name, value) in shape.ToSchema())
        {
            document[name] = value?.DeepClone();
        }

        return document.ToJsonString(Indented) + "\n";
    }
}
