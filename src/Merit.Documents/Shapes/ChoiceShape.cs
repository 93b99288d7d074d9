using System.Text.Json.Nodes;
using Merit.Data.Diagnostics;

namespace Merit.Documents.Shapes;

/// <summary>One of several words, spelt exactly so.</summary>
/// <param name="choices">The words, in the order in which they are listed.</param>
public sealed class ChoiceShape(params IReadOnlyList<Choice> choices) : ScalarShape
{
    /// <summary>The words.</summary>
    public IReadOnlyList<Choice> Choices { get; } = choices;

    /// <inheritdoc/>
    public override string What => Choices.Count == 1 ? $"'{Choices[0].Word}'" : "one of " + string.Join(", ", Choices.Select(choice => $"'{choice.Word}'"));

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["enum"] = new JsonArray([.. Choices.Select(choice => (JsonNode)choice.Word)]),
        ["markdownEnumDescriptions"] = new JsonArray([.. Choices.Select(choice => (JsonNode)choice.Meaning)]),
    };

    /// <summary>Whether the text is one of the words.</summary>
    public bool Accepts(string text) => Choices.Any(choice => choice.Word == text);

    /// <inheritdoc/>
    protected override void CheckScalar(ScalarNode scalar, string label, ShapeCheck check)
    {
        if (!Accepts(scalar.Text))
        {
            var nearest = Suggestion.Nearest(scalar.Text.Replace('-', '_'), Choices.Select(choice => choice.Word));
            check.Diagnostics.Error("document-unknown-word", scalar.Where, $"'{Shortened(scalar.Text)}' is no value of {label}.",
                (nearest is null ? "" : $"Did you mean '{nearest}'? ") + $"Write {What}.");
        }
    }
}
