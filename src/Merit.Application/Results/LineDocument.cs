using Merit.Calculation.Results;
using Merit.Data.Amounts;
using Merit.Data.Diagnostics;

namespace Merit.Application.Results;

/// <summary>The earning lines of a result as a document: one per participant, component and credited event, in the result's order.</summary>
public static class LineDocument
{
    /// <summary>Writes one JSON document with the keys <c>period</c> and <c>lines</c>.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void WriteJson(CalculationResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        JsonText.Write(stream, json =>
        {
            json.WriteStartObject();
            json.WriteString("period", result.Period.Name);
            json.WriteStartArray("lines");
            foreach (var (participant, component, lines, line) in All(result))
            {
                json.WriteStartObject();
                json.WriteString("person_id", participant.Id);
                json.WriteString("plan", participant.Plan.Name);
                json.WriteString("component", component.Component.Name);
                json.WriteString("currency", lines.Currency.Code);
                json.WriteString("table", lines.Table.Schema.Name);
                json.WriteString("event", lines.EventOf(line));
                json.WriteString("credited", lines.CreditedOf(line).ToString());
                json.WriteString("earned", lines.EarnedOf(line).ToAmountString());
                json.WriteString("payable", lines.PayableOf(line).ToAmountString());
                json.WriteString("held", Held(lines, line).ToAmountString());
                json.WriteString("source", SourceOf(lines, line));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }

    /// <summary>Writes CSV with a header.</summary>
    /// <param name="result">The result.</param>
    /// <param name="stream">Where to; left open.</param>
    public static void WriteCsv(CalculationResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var csv = new CsvText(stream);
        csv.Header("period", "person_id", "plan", "component", "currency", "table", "event", "credited", "earned", "payable", "held", "source");
        foreach (var (participant, component, lines, line) in All(result))
        {
            csv.Field(result.Period.Name).Text(participant.Id).Field(participant.Plan.Name).Field(component.Component.Name).Field(lines.Currency.Code)
                .Field(lines.Table.Schema.Name).Text(lines.EventOf(line)).Field(lines.CreditedOf(line).ToString())
                .Field(lines.EarnedOf(line).ToAmountString()).Field(lines.PayableOf(line).ToAmountString()).Field(Held(lines, line).ToAmountString())
                .Text(SourceOf(lines, line)).EndRow();
        }
    }

    private static Money Held(EarningLines lines, int line) => lines.EarnedOf(line) - lines.PayableOf(line);

    private static string? SourceOf(EarningLines lines, int line)
    {
        var row = lines.RowOf(line);
        var where = row == EarningLines.NoEvent ? SourceLocation.None : lines.Table.OriginOf(row);
        return where == SourceLocation.None ? null : where.ToString();
    }

    private static IEnumerable<(ParticipantResult Participant, ComponentResult Component, EarningLines Lines, int Line)> All(CalculationResult result) =>
        from participant in result.Participants
        from component in participant.Components
        where component.Lines is not null
        from line in Enumerable.Range(0, component.Lines!.Count)
        select (participant, component, component.Lines, line);
}
