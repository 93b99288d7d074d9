using Merit.Data.Diagnostics;
using Merit.Data.Time;
using Merit.Documents;
using Merit.Formulas.Lookups;
using Merit.Formulas.Parsing;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;
using Merit.Plans.Grammar;
using Merit.Plans.Lookups;
using Merit.Plans.Parameters;

namespace Merit.Plans.Reading;

/// <summary>Reads parameters with dated values, and lookups.</summary>
internal static class LookupReader
{
    private static readonly (string Word, ValueKind Kind)[] Kinds =
        [("number", ValueKind.Number), ("ratio", ValueKind.Ratio), ("money", ValueKind.Money), ("date", ValueKind.Date), ("text", ValueKind.Text)];

    private static readonly (string Word, LookupMatch Match)[] Matches = [("stepped", LookupMatch.Stepped), ("interpolated", LookupMatch.Interpolated), ("exact", LookupMatch.Exact)];

    public static DatedParameter Dated(MappingEntry entry) =>
        new(entry.Name, entry.Key.Where, [.. ((SequenceNode)entry.Value).Items.Cast<MappingNode>().Select(Value)]);

    /// <summary>The lookup, or null when its keys cannot be read; why was reported.</summary>
    public static Lookup? Lookup(MappingEntry entry, DiagnosticBag diagnostics)
    {
        var map = (MappingNode)entry.Value;
        var by = map.Mapping("by")!;
        if (!HasInputs(map, by, diagnostics))
        {
            return null;
        }

        var (rows, columns) = map.Mapping("cells") is { } cells
            ? (Axis(by.Entries[0], map["rows"]!, cells, diagnostics), Axis(by.Entries[1], map["columns"]!, (MappingNode)cells.Entries[0].Value, diagnostics))
            : (Single(map, by.Entries[0], diagnostics), null);
        if (rows is null || (map.Has("cells") && columns is null))
        {
            return null;
        }

        return new(entry.Name, entry.Key.Where, columns is null ? [rows] : [rows, columns], [.. Cells(map).Select(cell => Nodes.Parse(cell.Source))])
        {
            Gives = map.Scalar("gives") is { } gives ? KindOf(gives.Text) : null,
            Reference = map.Scalar("reference")?.Text,
        };
    }

    private static DatedValue Value(MappingNode map)
    {
        DateOnly? Day(string key) => map.Scalar(key) is { } scalar && IsoDate.TryParse(scalar.Text, out var day) ? day : null;
        return new(Day("from")!.Value, Day("to"), map.RequiredFormula("value"), map.Scalar("reference")?.Text, map.Where);
    }

    private static bool HasInputs(MappingNode map, MappingNode by, DiagnosticBag diagnostics)
    {
        var (inputs, wanted) = (by.Entries.Length, map.Has("cells") ? 2 : 1);
        if (inputs > 2)
        {
            diagnostics.Error("plan-lookup-inputs", by.Entries[2].Key.Where, $"'{by.Entries[2].Name}' is a third input, and a lookup has one or two.", "Make a lookup for each of its values, and choose among them with 'if'.");
        }
        else if (inputs < wanted)
        {
            diagnostics.Error("plan-lookup-inputs", by.Where, $"A lookup of 'cells' has two inputs, and there is one: '{by.Entries[0].Name}'.", "Name the second, which chooses the column, or write 'stepped', 'interpolated' or 'exact'.");
        }
        else if (inputs > wanted)
        {
            diagnostics.Error("plan-lookup-inputs", by.Entries[1].Key.Where, $"'{by.Entries[1].Name}' is a second input, and there are no columns for it.", "Write 'rows', 'columns' and 'cells', or leave it out.");
        }

        return inputs == wanted;
    }

    private static LookupAxis? Single(MappingNode map, MappingEntry input, DiagnosticBag diagnostics)
    {
        var (word, match) = Matches.First(pair => map.Has(pair.Word));
        return Axis(input, match, EndOf(map, "below"), EndOf(map, "above"), map.Mapping(word)!, map.TryGet(word, out var entry) ? entry.Key.Where : map.Where, diagnostics);
    }

    private static LookupAxis? Axis(MappingEntry input, DocumentNode how, MappingNode keys, DiagnosticBag diagnostics)
    {
        if (how is MappingNode map)
        {
            return Axis(input, LookupMatch.Interpolated, EndOf(map, "below"), EndOf(map, "above"), keys, map.Where, diagnostics);
        }

        var word = (ScalarNode)how;
        var match = Matches.First(pair => pair.Word == word.Text).Match;
        if (match == LookupMatch.Interpolated)
        {
            diagnostics.Error("plan-lookup-ends", word.Where, $"'{input.Name}' is interpolated, and nothing says what holds beyond its first and last key.", "Write { match: interpolated, below: none, above: flat }, as it should be.");
            return null;
        }

        return Axis(input, match, LookupEnd.None, LookupEnd.None, keys, word.Where, diagnostics);
    }

    private static LookupAxis? Axis(MappingEntry input, LookupMatch match, LookupEnd below, LookupEnd above, MappingNode keys, SourceLocation where, DiagnosticBag diagnostics)
    {
        var kind = KindOf(((ScalarNode)input.Value).Text);
        if (kind == ValueKind.Text && match != LookupMatch.Exact)
        {
            diagnostics.Error("plan-lookup-match", where, $"'{input.Name}' is text, which has no order.", "Write 'exact', or give it a kind that has one.", input.Value.Where);
            return null;
        }

        if (match == LookupMatch.Interpolated && keys.Entries.Length < 2)
        {
            diagnostics.Error("plan-lookup-match", where, $"There is no line through the one key of '{input.Name}'.", "Write two keys or more, or another way of finding one.", keys.Where);
            return null;
        }

        var points = keys.Entries.Select(entry => Point(entry.Key, kind, match, diagnostics)).ToArray();
        return Array.Exists(points, point => point is null) ? null : new(input.Name, input.Key.Where, kind, match, [.. points!]) { Below = below, Above = above };
    }

    private static LookupPoint? Point(ScalarNode key, ValueKind kind, LookupMatch match, DiagnosticBag diagnostics)
    {
        if (kind == ValueKind.Text)
        {
            // A key of texts is no formula: it is the text itself.
            return new(new Formula(key.Source, new TextLiteral(new(0, key.Text.Length), key.Text)), false, key.Where);
        }

        var (source, exclusive) = Shared.Boundary("").Split(key);
        if (exclusive && match != LookupMatch.Stepped)
        {
            diagnostics.Error("plan-lookup-above", key.Where, $"'{key.Text}' excludes a value, which only a step can.", "Remove 'above', or use 'stepped'.");
            return null;
        }

        return FormulaParser.Parse(source, diagnostics) is { } at ? new(at, exclusive, key.Where) : null;
    }

    private static IEnumerable<ScalarNode> Cells(MappingNode map)
    {
        IEnumerable<MappingNode> rows = map.Mapping("cells") is { } cells ? cells.Entries.Select(row => (MappingNode)row.Value) : [Matches.Select(pair => map.Mapping(pair.Word)).First(keys => keys is not null)!];
        return rows.SelectMany(row => row.Entries).Select(entry => (ScalarNode)entry.Value);
    }

    private static ValueKind KindOf(string word) => Kinds.First(pair => pair.Word == word).Kind;

    private static LookupEnd EndOf(MappingNode map, string key) => map.Word(key, LookupEnd.None, ("flat", LookupEnd.Flat), ("extrapolated", LookupEnd.Extrapolated));
}
