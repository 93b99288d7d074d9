using System.Text.Json;
using Merit.Application.Results;
using Merit.Calculation.Explanation;
using Merit.Data.Diagnostics;
using Merit.Data.Time;

namespace Merit.Application.Explaining;

/// <summary>Explanations as a JSON document. Its form has a version and is described in <c>docs/explanation.md</c>.</summary>
public static class ExplanationDocument
{
    /// <summary>The version of the form: it grows when a key changes its meaning or goes; new keys do not change it.</summary>
    public const int Version = 1;

    /// <summary>Writes one document.</summary>
    /// <param name="period">The period.</param>
    /// <param name="explanations">The explanations, all of one person.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void WriteJson(Period period, IReadOnlyList<ParticipantExplanation> explanations, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(period);
        ArgumentNullException.ThrowIfNull(explanations);
        JsonText.Write(stream, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", Version);
            json.WriteString("period", period.Name);
            json.WriteString("person_id", explanations[0].Participant.Id);
            json.WriteString("name", explanations[0].Participant.Name);
            json.WriteStartArray("explanations");
            foreach (var explanation in explanations)
            {
                json.WriteStartObject();
                json.WriteString("plan", explanation.Participant.Plan.Name);
                json.WriteString("plan_hash", explanation.Participant.Plan.Hash);
                json.WriteString("currency", explanation.Participant.Plan.Currency.Code);
                json.WriteString("pay_currency", explanation.Participant.Currency.Code);
                json.WritePropertyName("figure");
                Write(json, explanation.Root);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("engine", EngineVersion.Current);
            json.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter json, ExplanationNode node)
    {
        json.WriteStartObject();
        json.WriteString("step", node.Step);
        json.WriteString("label", node.Label);
        json.WriteString("value", node.Value);
        json.WriteString("display", node.Display);
        json.WriteString("formula", node.Formula);
        json.WriteString("arithmetic", node.Arithmetic);
        json.WriteString("exact", node.Exact);
        Write(json, "plan", node.Plan);
        json.WriteString("fact", node.Fact);
        Write(json, "source", node.Source);
        json.WriteStartArray("reads");
        foreach (var read in node.Reads)
        {
            Write(json, read);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, SourceLocation where)
    {
        if (where == SourceLocation.None)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", where.File);
        json.WriteNumber("line", where.Line);
        json.WriteNumber("column", where.Column);
        json.WriteEndObject();
    }
}
