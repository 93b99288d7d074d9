using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Merit.Data.Diagnostics;
using Merit.Documents;

namespace Merit.Plans.Tests.Schema;

/// <summary>What an editor sees: YAML 1.2 core values as JSON.</summary>
internal static partial class YamlAsJson
{
    public static string Convert(string yaml)
    {
        var bag = new DiagnosticBag();
        var root = DocumentReader.Read(yaml, "plan.yaml", bag);
        bag.Items.ShouldBeEmpty();
        return Convert(root.ShouldNotBeNull())!.ToJsonString();
    }

    private static JsonNode? Convert(DocumentNode node) => node switch
    {
        MappingNode map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Name, Convert(entry.Value)))),
        SequenceNode list => new JsonArray([.. list.Items.Select(Convert)]),
        ScalarNode { IsQuoted: true } quoted => quoted.Text,
        ScalarNode plain => plain.Text switch
        {
            "" or "~" or "null" => null,
            "true" => true,
            "false" => false,
            var text when Number().IsMatch(text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            var text => text,
        },
        _ => throw new InvalidOperationException(),
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
