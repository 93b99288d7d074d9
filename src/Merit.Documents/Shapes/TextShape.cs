using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Merit.Documents.Shapes;

/// <summary>Any text that is not blank, or one of a pattern.</summary>
/// <param name="what">What it is: <c>a title</c>.</param>
public sealed class TextShape(string what) : ScalarShape
{
    private Regex? _regex;

    /// <inheritdoc/>
    public override string What { get; } = what;

    /// <summary>A regular expression that the whole text matches, in the part of the syntax that .NET and ECMAScript share; null for any text.</summary>
    public string? Pattern { get; init; }

    /// <summary>The pattern in words, as it reads after "is": <c>lower-case letters, digits and '-'</c>. Stated with every pattern.</summary>
    public string? PatternInWords { get; init; }

    /// <summary>Texts that would be right.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>What a slip was likely meant to be (<c>USD</c> for <c>usd</c>); offered only when it fits the pattern.</summary>
    public Func<string, string>? Likely { get; init; }

    /// <inheritdoc/>
    public override JsonObject ToSchema()
    {
        var schema = new JsonObject();
        if (Pattern is null)
        {
            // A title may read like a number or a yes; here it is text all the same.
            schema["type"] = new JsonArray("string", "number", "boolean");
        }
        else
        {
            schema["type"] = "string";
            schema["pattern"] = Pattern;
        }

        if (Examples.Count > 0)
        {
            schema["examples"] = new JsonArray([.. Examples.Select(example => (JsonNode)example)]);
        }

        return schema;
    }

    /// <summary>Whether the text fits the pattern.</summary>
    public bool Accepts(string text)
    {
        if (Pattern is null)
        {
            return !string.IsNullOrWhiteSpace(text);
        }

        _regex ??= new Regex(Pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
        return _regex.IsMatch(text) && !text.EndsWith('\n');
    }

    /// <inheritdoc/>
    protected override void CheckScalar(ScalarNode scalar, string label, ShapeCheck check)
    {
        if (Accepts(scalar.Text))
        {
            return;
        }

        var likely = Likely?.Invoke(scalar.Text.Trim());
        var guess = likely is not null && Accepts(likely) ? $"Did you mean '{Shortened(likely)}'? " : "";
        var mend = PatternInWords is null ? $"Write {What}." : $"Write {What}: {PatternInWords}.";
        check.Diagnostics.Error("document-bad-text", scalar.Where, $"'{Shortened(scalar.Text)}' is not {What}, which {label} needs.", guess + mend + (guess.Length == 0 ? Shown(Examples) : ""));
    }

    private static string Shown(IReadOnlyList<string> examples) => examples.Count == 0 ? "" : $" For example: {string.Join(", ", examples)}.";
}
