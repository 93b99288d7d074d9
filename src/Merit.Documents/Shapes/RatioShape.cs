using System.Text.Json.Nodes;
using Merit.Data.Amounts;

namespace Merit.Documents.Shapes;

/// <summary>A number, percentage or fraction that is stated, not worked out.</summary>
/// <param name="what">What it is: <c>a share</c>.</param>
public sealed class RatioShape(string what) : ScalarShape
{
    /// <inheritdoc/>
    public override string What { get; } = what + ", like 1, 50% or 1/3";

    /// <summary>The least it may be, or null.</summary>
    public Ratio? Least { get; init; }

    /// <summary>The most it may be, or null.</summary>
    public Ratio? Most { get; init; }

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["type"] = new JsonArray("number", "string"),
        ["pattern"] = "^[-+]?[0-9]+([.][0-9]+)?(%|/[0-9]+([.][0-9]+)?)?$",
        ["examples"] = new JsonArray("50%", "1/3", 1),
    };

    /// <inheritdoc/>
    protected override void CheckScalar(ScalarNode scalar, string label, ShapeCheck check)
    {
        if (!Ratio.TryParse(scalar.Text, out var value))
        {
            check.Diagnostics.Error("document-bad-number", scalar.Where, $"'{Shortened(scalar.Text)}' is no number, which {label} needs.", $"Write {What}.");
        }
        else if (value < Least || value > Most)
        {
            var range = (Least, Most) switch
            {
                ({ } least, { } most) => $"from {least.ToShortString()} to {most.ToShortString()}",
                ({ } least, null) => $"at least {least.ToShortString()}",
                var (_, most) => $"at most {most!.Value.ToShortString()}",
            };
            check.Diagnostics.Error("document-number-out-of-range", scalar.Where, $"'{Shortened(scalar.Text)}' is out of the range of {label}.", $"Write {What}, {range}.");
        }
    }
}
