using System.Text.Json.Nodes;
using Merit.Data.Time;

namespace Merit.Documents.Shapes;

/// <summary>A day as ISO 8601 writes it.</summary>
public sealed class DateShape : ScalarShape
{
    /// <inheritdoc/>
    public override string What => "a date as year-month-day, like 2026-01-31";

    /// <inheritdoc/>
    public override JsonObject ToSchema() => new()
    {
        ["type"] = "string",
        ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        ["examples"] = new JsonArray("2026-01-01"),
    };

    /// <inheritdoc/>
    protected override void CheckScalar(ScalarNode scalar, string label, ShapeCheck check)
    {
        if (!IsoDate.TryParse(scalar.Text, out _))
        {
            check.Diagnostics.Error("document-bad-date", scalar.Where, $"'{Shortened(scalar.Text)}' is no date, which {label} needs.", $"Write {What}.");
        }
    }
}
