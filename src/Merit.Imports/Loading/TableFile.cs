using System.Collections.Immutable;
using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Imports.Feeding;

namespace Merit.Imports.Loading;

/// <summary>A file whose columns are a table's: each cell goes into the column of its name.</summary>
internal static class TableFile
{
    /// <summary>The reading of the file, or null when its header does not fit the table.</summary>
    public static SourceReading? Bind(string path, TableSchema schema, IReadOnlyList<string> headers, DiagnosticBag diagnostics)
    {
        if (!Fits(path, schema, headers, diagnostics))
        {
            return null;
        }

        var cells = headers.Select((name, i) => FeedCell.Of(schema.Find(name)!, i)).ToList();
        var feed = new FeedPlan(schema, null, cells, ImmutableDictionary<string, UnresolvedPolicy>.Empty, SkipsDuplicates: false);
        return new(path, schema, ImmutableDictionary<string, int>.Empty, dateFormat: null, [feed]);
    }

    private static bool Fits(string path, TableSchema schema, IReadOnlyList<string> headers, DiagnosticBag diagnostics)
    {
        var found = diagnostics.Items.Count;
        var header = new SourceLocation(path, 1, 0);
        foreach (var name in headers.Where(name => schema.Find(name) is null))
        {
            var known = schema.Columns.Select(c => c.Name).ToList();
            var mend = Suggestion.Nearest(name, known) is { } near
                ? $"Did you mean '{near}'?"
                : $"Declare it under tables in mapping.yaml, or leave it out. Columns of {schema.Name}: {string.Join(", ", known)}.";
            diagnostics.Error("column-unknown", header, $"Table '{schema.Name}' has no column '{name}'.", mend);
        }

        foreach (var name in headers.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key))
        {
            diagnostics.Error("column-twice", header, $"Two columns are named '{name}'.", "Rename or remove one.");
        }

        foreach (var missing in schema.Columns.Where(c => c.Required && !headers.Contains(c.Name, StringComparer.Ordinal)))
        {
            diagnostics.Error("column-missing", header, $"Column '{missing.Name}' of table '{schema.Name}' is missing and every row must have a value in it.",
                $"It holds {missing.Description}.");
        }

        return diagnostics.Items.Count == found;
    }
}
