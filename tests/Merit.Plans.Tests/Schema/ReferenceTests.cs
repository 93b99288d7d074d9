using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Plans.Calendars;

namespace Merit.Plans.Tests.Schema;

/// <summary>The grammar and its reference say the same.</summary>
public sealed partial class ReferenceTests
{
    private static readonly IReadOnlyList<JsonObject> Schemas = [.. SchemaTests.Objects(JsonNode.Parse(PlanSchema.Json)!)];

    private static readonly HashSet<string> Keys = [.. Schemas.SelectMany(schema => schema["properties"]?.AsObject().Select(property => property.Key) ?? [])];

    private static readonly HashSet<string> Words = [.. Schemas.SelectMany(schema => schema["enum"]?.AsArray().Select(word => word!.GetValue<string>()) ?? [])];

    [Fact]
    public void The_blocks_of_the_reference_make_one_plan_together()
    {
        Reference.Blocks.Count.ShouldBeGreaterThanOrEqualTo(8);
        Plans.Read(Reference.Plan).Components.Select(component => component.Kind).Distinct().ShouldBe(["bonus", "commission", "spiff"]);
    }

    [Fact]
    public void The_calendars_of_the_reference_are_read_and_have_the_periods_that_it_names()
    {
        var bag = new DiagnosticBag();
        var calendars = CalendarReader.Read(Reference.Calendars, "calendars.yaml", bag);
        bag.Items.ShouldBeEmpty();

        string Days(string name) => calendars!.Find(PeriodName.Parse(name)).ShouldNotBeNull().Range.ToString();
        (Days("FY2027"), Days("FY2027-Q1"), Days("FY2027-P01")).ShouldBe(("2026-07-01..2027-06-30", "2026-07-01..2026-09-30", "2026-07-01..2026-07-31"));
        (Days("RY2026-P01"), Days("RY2026-P02")).ShouldBe(("2026-02-01..2026-02-28", "2026-03-01..2026-04-04"));
    }

    [Fact]
    public void Every_key_of_calendars_is_in_the_reference() =>
        SchemaTests.Objects(JsonNode.Parse(CalendarShape.Schema)!).SelectMany(schema => schema["properties"]?.AsObject().Select(property => property.Key) ?? []).Where(key => !IsInReference(key)).ShouldBeEmpty();

    [Fact]
    public void Every_key_of_the_grammar_is_in_the_reference() => Keys.Where(key => !IsInReference(key)).ShouldBeEmpty();

    [Fact]
    public void Every_word_of_the_grammar_is_in_the_reference() => Words.Where(word => !IsInReference(word)).ShouldBeEmpty();

    [Fact]
    public void Every_key_in_a_table_of_keys_is_in_the_grammar()
    {
        var tables = KeyRow().Matches(Section("## The document") + Section("## Components")).Select(match => match.Groups["cell"].Value);
        var named = tables.SelectMany(cell => Identifier().Matches(cell).Select(match => match.Value)).Distinct().ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Except(Keys).Except(Words).Except(["otherwise"]).ShouldBeEmpty();
    }

    private static bool IsInReference(string word) => Regex.IsMatch(Reference.Text, $@"(?<![a-z_]){Regex.Escape(word)}(?![a-z_])", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Section(string heading)
    {
        var start = Reference.Text.IndexOf(heading + "\n", StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0);
        var end = Reference.Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return end < 0 ? Reference.Text[start..] : Reference.Text[start..end];
    }

    [GeneratedRegex(@"^\| (?<cell>`[^|]+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyRow();

    [GeneratedRegex(@"[a-z][a-z_]*", RegexOptions.None, 1000)]
    private static partial Regex Identifier();
}
