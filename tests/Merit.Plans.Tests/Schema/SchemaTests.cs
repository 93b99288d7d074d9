using System.Text.Json.Nodes;
using Merit.Plans.Calendars;
using NJsonSchema;

namespace Merit.Plans.Tests.Schema;

public sealed class SchemaTests
{
    public static TheoryData<string> Examples => [.. Repository.PlansUnder("examples")];

    [Fact]
    public void The_schema_states_its_draft_and_is_the_same_bytes_every_time()
    {
        PlanSchema.Json.ShouldStartWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
        PlanSchema.Json.ShouldEndWith("}\n");
        Golden.Match(PlanSchema.Json, "plan.schema.json");
    }

    [Fact]
    public void The_schema_of_calendars_is_the_same_bytes_every_time() => Golden.Match(CalendarShape.Schema, "calendars.schema.json");

    [Fact]
    public async Task The_plan_that_uses_every_key_is_valid() => (await Errors(Plans.Whole)).ShouldBeEmpty();

    [Fact]
    public async Task The_plan_of_the_reference_is_valid() => (await Errors(Reference.Plan)).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_plan_is_valid(string path) => (await Errors(Repository.Read(path))).ShouldBeEmpty();

    [Theory]
    [InlineData("period: quarter", "period: quarterly")]
    [InlineData("title: CS runs", "titel: CS runs")]
    [InlineData("currency: USD", "currency: usd")]
    [InlineData("from: 2026-01-01", "from: 01/01/2026")]
    [InlineData("mix: 70/30", "mix: 70-30")]
    [InlineData("kind: spiff", "kind: spif")]
    [InlineData("weight: 1/3", "weight: 1/3\n    target: 100")]
    [InlineData("weight: 1/3", "weight: [1/3]")]
    [InlineData("otherwise: forfeit", "otherwise: defer")]
    [InlineData(", otherwise: forfeit", "")]
    [InlineData("above 75%: 100% }", "above 75%: 100% }, linear: { 1: 1, 2: 2 }, below: zero, above: flat")]
    [InlineData("below: zero, above: flat", "below: zero")]
    [InlineData("{ above: 125%, rate", "{ above: 125%, from: 1, rate")]
    [InlineData("roles: [csm], rollup", "roles: csm, rollup")]
    [InlineData("within: 2 weeks", "within: 2 months")]
    [InlineData("    measure: retained_value\n", "")]
    [InlineData("  retention: gross", "  Retention: gross")]
    public async Task What_the_schema_refuses_the_reader_refuses_too(string right, string wrong)
    {
        var text = Plans.Whole.Replace(right, wrong, StringComparison.Ordinal);
        text.ShouldNotBe(Plans.Whole);
        (await Errors(text)).ShouldNotBeEmpty();
        Plans.Findings(text).ShouldContain(": error document-");
    }

    [Fact]
    public void Every_key_of_the_schema_is_explained_to_editors()
    {
        var properties = Objects(JsonNode.Parse(PlanSchema.Json)!).SelectMany(schema => schema["properties"]?.AsObject().AsEnumerable() ?? []).ToList();

        properties.Count.ShouldBeGreaterThan(80);
        properties.Where(property => string.IsNullOrWhiteSpace(property.Value!["description"]?.GetValue<string>())).ShouldBeEmpty();
    }

    internal static IEnumerable<JsonObject> Objects(JsonNode node)
    {
        var below = node switch
        {
            JsonObject map => map.Select(property => property.Value).OfType<JsonNode>(),
            JsonArray list => list.OfType<JsonNode>(),
            _ => [],
        };
        return (node is JsonObject self ? [self] : Enumerable.Empty<JsonObject>()).Concat(below.SelectMany(Objects));
    }

    private static async Task<List<string>> Errors(string yaml)
    {
        var schema = await JsonSchema.FromJsonAsync(PlanSchema.Json, TestContext.Current.CancellationToken);
        return [.. schema.Validate(YamlAsJson.Convert(yaml)).Select(error => error.ToString())];
    }
}
