using Merit.Documents.Shapes;

namespace Merit.Imports.Mapping;

/// <summary>The JSON Schema of mappings, made from the grammar that also checks them.</summary>
public static class MappingSchema
{
    /// <summary>The schema (draft 2020-12), indented; the same bytes every time.</summary>
    public static string Json { get; } = SchemaDocument.Write(MappingShape.Document, "Merit mapping",
        "How a company's own files feed Merit's tables; docs/mapping-reference.md explains every key.");
}
