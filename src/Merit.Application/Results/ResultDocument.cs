using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Merit.Calculation.Results;
using Merit.Data.Time;

namespace Merit.Application.Results;

/// <summary>The result of a period as a document: the same result gives the same bytes. Its keys are described in <c>docs/cli.md</c>.</summary>
public static class ResultDocument
{
    /// <summary>Writes one JSON document.</summary>
    /// <param name="result">The result.</param>
    /// <param name="datasetHash">The hash of the data it was worked out from.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void WriteJson(CalculationResult result, string datasetHash, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stream);
        JsonText.Write(stream, json =>
        {
            json.WriteStartObject();
            json.WriteString("period", result.Period.Name);
            json.WriteString("calendar", result.Period.Calendar.Name);
            json.WriteString("from", IsoDate.Format(result.Period.Start));
            json.WriteString("to", IsoDate.Format(result.Period.End));
            json.WriteStartArray("participants");
            foreach (var participant in result.Participants)
            {
                Write(json, participant);
            }

            json.WriteEndArray();
            WriteTotals(json, result);
            WriteOthers(json, result);
            WriteHashes(json, result, datasetHash);
            json.WriteString("engine", EngineVersion.Current);
            json.WriteEndObject();
        });
    }

    /// <summary>Writes CSV with a header: one row per participant and component.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void WriteCsv(CalculationResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var csv = new CsvText(stream);
        csv.Header("period", "person_id", "name", "plan", "currency", "component", "kind", "title", "target", "measure", "attainment", "earned", "payable", "held", "plan_currency", "exchange_rate");
        foreach (var participant in result.Participants)
        {
            foreach (var component in participant.Components)
            {
                var figures = ComponentFigures.Of(component, participant);
                csv.Field(result.Period.Name).Text(participant.Id).Text(participant.Name).Field(participant.Plan.Name).Field(participant.Currency.Code)
                    .Field(component.Component.Name).Field(component.Component.Kind).Text(component.Component.Title ?? component.Component.Name)
                    .Field(figures.Target).Field(figures.Measure).Field(figures.Attainment).Field(figures.Earned).Field(figures.Payable).Field(figures.Held)
                    .Field(participant.Plan.Currency.Code).Field(participant.ExchangeRate?.ToString())
                    .EndRow();
            }
        }
    }

    private static void Write(Utf8JsonWriter json, ParticipantResult participant)
    {
        json.WriteStartObject();
        json.WriteString("id", participant.Id);
        json.WriteString("name", participant.Name);
        json.WriteString("currency", participant.Currency.Code);
        json.WriteString("plan", participant.Plan.Name);
        json.WriteString("plan_currency", participant.Plan.Currency.Code);
        json.WriteString("exchange_rate", participant.ExchangeRate?.ToString());
        json.WriteStartArray("components");
        foreach (var component in participant.Components)
        {
            var figures = ComponentFigures.Of(component, participant);
            json.WriteStartObject();
            json.WriteString("name", component.Component.Name);
            json.WriteString("kind", component.Component.Kind);
            json.WriteString("title", component.Component.Title ?? component.Component.Name);
            json.WriteString("target", figures.Target);
            json.WriteString("measure", figures.Measure);
            json.WriteString("attainment", figures.Attainment);
            json.WriteString("earned", figures.Earned);
            json.WriteString("payable", figures.Payable);
            json.WriteString("held", figures.Held);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("total", participant.Earned.ToAmountString());
        json.WriteString("payable", participant.Payable.ToAmountString());
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, CalculationResult result)
    {
        json.WriteStartObject("totals");
        foreach (var total in CurrencyTotal.Of(result))
        {
            json.WriteStartObject(total.Earned.Currency.Code);
            json.WriteString("earned", total.Earned.ToAmountString());
            json.WriteString("payable", total.Payable.ToAmountString());
            json.WriteString("held", total.Held.ToAmountString());
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // Who is on a plan of other periods has no figure here, and is not forgotten.
    private static void WriteOthers(Utf8JsonWriter json, CalculationResult result)
    {
        json.WriteStartArray("other_plans");
        foreach (var other in result.Others)
        {
            json.WriteStartObject();
            json.WriteString("plan", other.Plan.Name);
            json.WriteNumber("participants", other.Participants);
            json.WriteString("period", other.Ask.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHashes(Utf8JsonWriter json, CalculationResult result, string datasetHash)
    {
        json.WriteStartObject("hashes");
        json.WriteStartObject("plans");
        foreach (var plan in result.Plans)
        {
            json.WriteString(plan.Name, plan.Hash);
        }

        json.WriteEndObject();
        json.WriteString("calendar", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(result.Period.Calendar.Definition))));
        json.WriteString("dataset", datasetHash);
        json.WriteEndObject();
    }
}
