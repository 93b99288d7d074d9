using System.Security.Cryptography;
using System.Text;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Documents;
using Merit.Documents.Shapes;
using Merit.Plans.Checks;
using Merit.Plans.Grammar;
using Merit.Plans.Reading;

namespace Merit.Plans;

/// <summary>Reads plan documents. The grammar is in <c>docs/plan-reference.md</c>.</summary>
public static class PlanReader
{
    /// <summary>Reads a plan and checks all that can be checked without data.</summary>
    /// <param name="text">The document.</param>
    /// <param name="fileName">The file as the person named it; messages begin with it.</param>
    /// <param name="diagnostics">Receives every finding, each with its place; errors and warnings.</param>
    /// <param name="calendars">The company's calendars; those that everybody has when left out.</param>
    /// <returns>The plan, or null when it has an error.</returns>
    public static Plan? Read(string text, string fileName, DiagnosticBag diagnostics, CalendarSet? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var found = new DiagnosticBag();
        var plan = DocumentReader.Read(text, fileName, found) is { } root ? Read(root, text, calendars ?? CalendarSet.BuiltIn, found) : null;
        diagnostics.AddRange(found.InOrder());
        return plan;
    }

    /// <summary>The hash by which results name the plan: SHA-256 of the text's UTF-8 with line ends as LF and no byte order mark, in lower-case hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DocumentReader.Normalise(text))));

    private static Plan? Read(MappingNode root, string text, CalendarSet calendars, DiagnosticBag found)
    {
        var check = new ShapeCheck(found);
        PlanShape.Document.Check(root, "the plan", check);
        var draft = PlanDraft.Read(root, calendars, check);
        PlanCheck.Run(draft, found);
        if (found.HasErrors)
        {
            return null;
        }

        var header = draft.Header;
        return new Plan
        {
            Name = header.Name!.Text,
            Where = header.Name.Where,
            Hash = HashOf(text),
            Title = header.Title!,
            Effective = header.Effective!.Value,
            Currency = header.Currency!,
            Period = header.Period!.Value,
            Calendar = header.Calendar!,
            Mix = header.Mix,
            Proration = header.Proration,
            Exchange = draft.Exchange?.Rule,
            PayExchange = draft.PayExchange?.Rule,
            Parameters = draft.Parameters,
            DatedParameters = draft.Dated,
            Lookups = [.. draft.Lookups.Select(lookup => lookup.Lookup)],
            Events = draft.Events,
            Snapshots = draft.Snapshots,
            Measures = draft.Measures,
            Goals = draft.Goals,
            Components = [.. draft.Components.Select(component => component.Component)],
            Cap = root.Formula("cap"),
            Examples = [.. draft.Examples.Select(example => example.Example)],
        };
    }
}
