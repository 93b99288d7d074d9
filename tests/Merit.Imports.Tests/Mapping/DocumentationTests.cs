using System.Runtime.CompilerServices;
using Merit.Data.Diagnostics;
using Merit.Imports.Mapping;

namespace Merit.Imports.Tests.Mapping;

public sealed class DocumentationTests
{
    [Fact]
    public void The_mapping_in_the_reference_is_read_without_a_finding()
    {
        var blocks = Reference().Split("```yaml\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]).ToList();

        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks)
        {
            var diagnostics = new DiagnosticBag();
            MappingReader.Read(block, "docs/mapping-reference.md", diagnostics).ShouldNotBeNull(string.Join('\n', diagnostics.Items));
            diagnostics.Items.ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_reference_names_every_key_of_the_grammar()
    {
        var reference = Reference();
        using var schema = System.Text.Json.JsonDocument.Parse(MappingSchema.Json);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema.RootElement, keys);

        keys.Where(key => !reference.Contains(key, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static void Collect(System.Text.Json.JsonElement element, HashSet<string> keys)
    {
        if (element.ValueKind == System.Text.Json.JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name == "properties")
                {
                    keys.UnionWith(property.Value.EnumerateObject().Select(key => key.Name));
                }

                Collect(property.Value, keys);
            }
        }
        else if (element.ValueKind == System.Text.Json.JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, keys);
            }
        }
    }

    private static string Reference([CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/mapping-reference.md")).ReplaceLineEndings("\n");
}
