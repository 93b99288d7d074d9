using System.Text.Json.Nodes;
using Merit.Data.Diagnostics;

namespace Merit.Documents.Shapes;

/// <summary>A formula: text in a language that somebody else parses.</summary>
/// <param name="what">What it is: <c>a formula</c>, <c>a condition</c>.</param>
/// <param name="parse">Parses the text and reports what is wrong in it.</param>
public sealed class FormulaShape(string what, Action<SourceText, DiagnosticBag> parse) : ScalarShape
{
    /// <inheritdoc/>
    public override string What { get; } = what;

    /// <summary>Words before the formula that belong to the document (<c>above </c> in <c>above 95%</c>), or null.</summary>
    public string? OptionalPrefix { get; init; }

    /// <summary>Formulas that would be right here.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (Examples.Count > 0)
        {
            schema["examples"] = new JsonArray([.. Examples.Select(example => (JsonNode)example)]);
        }

        return schema;
    }

    /// <summary>The formula's text without the prefix, and whether the prefix stands before it.</summary>
    public (SourceText Source, bool HasPrefix) Split(ScalarNode scalar)
    {
        ArgumentNullException.ThrowIfNull(scalar);
        return OptionalPrefix is { } prefix && scalar.Text.StartsWith(prefix, StringComparison.Ordinal)
            ? (scalar.Source.From(prefix.Length), true)
            : (scalar.Source, false);
    }

    /// <inheritdoc/>
    protected override void CheckScalar(ScalarNode scalar, string label, ShapeCheck check)
    {
        var (source, _) = Split(scalar);
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            check.Diagnostics.Error("document-empty-value", scalar.Where, $"{label} has no value.", $"Write {What}.");
            return;
        }

        var found = new DiagnosticBag();
        parse(source, found);
        var isCut = scalar.EndsAtComma && source.Text.AsSpan().Count('(') > source.Text.AsSpan().Count(')');
        check.Diagnostics.AddRange(isCut ? found.Items.Select(finding => finding with { Mend = "A comma ends a value inside '{ }': put a formula with commas in single quotes." }) : found.Items);
    }
}
