using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Merit.Data.Diagnostics;
using Merit.Documents;
using Merit.Formulas.Parsing;
using Merit.Formulas.Syntax;

namespace Merit.Plans.Reading;

/// <summary>Takes values out of nodes that their shape has found sound.</summary>
internal static class Nodes
{
    /// <summary>The formula under a key, or null when the key is not there.</summary>
    public static Formula? Formula(this MappingNode map, string key) => map.Scalar(key) is { } scalar ? Parse(scalar.Source) : null;

    /// <summary>The formula under a key that must be there.</summary>
    public static Formula RequiredFormula(this MappingNode map, string key) => Parse(map.Scalar(key)!.Source);

    /// <summary>The formulas of a map of names.</summary>
    public static ImmutableArray<NamedFormula> NamedFormulas(this MappingNode? map) =>
        map is null ? [] : [.. map.Entries.Select(entry => new NamedFormula(entry.Name, entry.Key.Where, Parse(((ScalarNode)entry.Value).Source)))];

    /// <summary>The texts of a list under a key; none when the key is not there.</summary>
    public static ImmutableArray<string> Texts(this MappingNode map, string key) =>
        map.Sequence(key) is { } list ? [.. list.Items.Cast<ScalarNode>().Select(item => item.Text)] : [];

    /// <summary>The value that a word under a key stands for, or the fallback when the key is not there.</summary>
    public static T Word<T>(this MappingNode map, string key, T fallback, params ReadOnlySpan<(string Word, T Value)> words)
    {
        if (map.Scalar(key)?.Text is { } text)
        {
            foreach (var (word, value) in words)
            {
                if (word == text)
                {
                    return value;
                }
            }
        }

        return fallback;
    }

    /// <summary>The days of a text like <c>90 days</c> or <c>2 weeks</c> that its shape has found sound.</summary>
    public static int Days(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        var count = int.Parse(text.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture);
        return text[space + 1] == 'w' ? count * 7 : count;
    }

    /// <summary>The entries of a section that their shape has found sound.</summary>
    public static IEnumerable<MappingEntry> Entries(this MappingNode root, string section) => root.Mapping(section)?.Entries ?? [];

    /// <summary>A formula that its shape has found sound.</summary>
    public static Formula Parse(SourceText source) =>
        FormulaParser.Parse(source, new DiagnosticBag()) ?? throw new InvalidOperationException($"The formula '{source.Text}' was checked before and is not sound now.");

    /// <summary>Whether a formula is nothing but a name, and which.</summary>
    public static bool IsName(this Formula formula, [NotNullWhen(true)] out string? name)
    {
        name = (formula.Root as NameSyntax)?.Name;
        return name is not null;
    }
}
