using FsCheck;
using FsCheck.Fluent;
using Merit.Data.Diagnostics;

namespace Merit.Documents.Tests.Robustness;

/// <summary>Whatever way a value is written, each character of it that is no white space stands at its place in the file.</summary>
public sealed class ScalarPlaceProperties
{
    private static readonly Gen<string> Texts = Gen.Elements("a", "bc", " ", "  ", "'", "\"", "\\", ":", "#", "é", "😀", "\n", "\n\n", "=", "{", "}", ",", "100%", "-", "\t")
        .ListOf().Select(parts => string.Concat(parts));

    [Fact]
    public void In_double_quotes() => Holds(value => "key: \"" + Escaped(value) + "\"\n", escaped: true);

    [Fact]
    public void In_double_quotes_over_several_lines() => Holds(value => "key: \"" + Escaped(value).Replace(" a", "\n  a", StringComparison.Ordinal) + "\"\n", escaped: true);

    [Fact]
    public void In_single_quotes() => Holds(value => "key: '" + value.Replace("'", "''", StringComparison.Ordinal).Replace("\n", "\n\n  ", StringComparison.Ordinal) + "'\n");

    [Fact]
    public void In_a_literal_block() => Holds(value => "key: |2-\n  " + value.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n");

    [Fact]
    public void In_a_folded_block() => Holds(value => "key: >2-\n  " + value.Replace("\n", "\n  ", StringComparison.Ordinal) + "\n");

    private static string Escaped(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("é", "\\u00e9", StringComparison.Ordinal).Replace("😀", "\\U0001F600", StringComparison.Ordinal);

    private static void Holds(Func<string, string> write, bool escaped = false) =>
        Prop.ForAll(Texts.ToArbitrary(), value =>
        {
            var text = write(value);
            var bag = new DiagnosticBag();
            if (DocumentReader.Read(text, "a.yaml", bag) is not { } root)
            {
                // Some white space cannot be written so (a tab that indents): it is refused, with a place.
                bag.Items.ShouldNotBeEmpty();
                return;
            }

            var source = root.Scalar("key")!.Source;
            var lines = text.Split('\n');
            for (var i = 0; i < source.Text.Length; i++)
            {
                var place = source.LocationAt(i);
                var line = lines[place.Line - 1];
                place.Column.ShouldBeInRange(1, line.Length + 1);
                if (!char.IsWhiteSpace(source.Text[i]))
                {
                    Stands(line, place.Column - 1, source.Text[i], escaped).ShouldBeTrue($"'{source.Text[i]}' of\n{text}\nis not at {place}");
                }
            }
        }).QuickCheckThrowOnFailure();

    private static bool Stands(string line, int at, char c, bool escaped) =>
        at < line.Length && (line[at] == c || (escaped && line[at] == '\\'));
}
