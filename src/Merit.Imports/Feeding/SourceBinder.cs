using System.Text;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;
using Merit.Imports.Mapping;

namespace Merit.Imports.Feeding;

/// <summary>Makes a source that the mapping describes ready to be read: its columns found in the header, its formulas bound.</summary>
internal sealed class SourceBinder(SourceMapping source, DiagnosticBag diagnostics)
{
    /// <summary>The reading, or null when the mapping does not fit the header.</summary>
    public SourceReading? Bind(IReadOnlyList<string> headers)
    {
        var found = diagnostics.Items.Count;
        var positions = Positions(headers);
        var names = FormulaNames(headers);
        var scope = ScopeOf(headers, names);
        var feeds = source.Feeds.Select(feed => Bind(feed, positions, scope)).ToList();
        return diagnostics.Items.Skip(found).Any(d => d.Severity == Severity.Error) ? null : new(source.File, scope.Row!, names, source.DateFormat, feeds);
    }

    /// <summary>Warns of replaced texts that no row has.</summary>
    public void WarnOfUnusedValues(SourceReading reading)
    {
        foreach (var cell in reading.Feeds.SelectMany(feed => feed.Cells).Where(cell => cell.Values is not null))
        {
            foreach (var (_, from, where) in cell.Values!.Entries.Where(entry => !reading.Occurred(cell, entry.Index)))
            {
                diagnostics.Warning("mapping-value-unused", where, $"No row of '{source.File}' has '{from}' for '{cell.Column.Name}'.", "Is it spelt as in the file?");
            }
        }
    }

    private Dictionary<string, int> Positions(IReadOnlyList<string> names)
    {
        var headers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (!headers.TryAdd(names[i], i))
            {
                diagnostics.Error("column-twice", new(source.File, 1, 0), $"Two columns are named '{names[i]}'.", "Rename or remove one.");
            }
        }

        foreach (var (name, type) in source.Types.Where(type => !headers.ContainsKey(type.Key)))
        {
            UnknownHeader(name, type.Where, headers.Keys);
        }

        return headers;
    }

    private void UnknownHeader(string name, SourceLocation where, IReadOnlyCollection<string> headers) =>
        diagnostics.Error("mapping-header-unknown", where, $"'{source.File}' has no column '{name}'.", Suggestion.Mend(name, headers));

    /// <summary>The names by which formulas know columns: the header where it is a name, else in lower case with underscores.</summary>
    private static Dictionary<string, int> FormulaNames(IReadOnlyList<string> headers)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < headers.Count; i++)
        {
            names.TryAdd(IsName(headers[i]) ? headers[i] : Named(headers[i]), i);
        }

        return names;
    }

    private static bool IsName(string header) =>
        header.Length > 0 && (char.IsAsciiLetter(header[0]) || header[0] == '_') && header.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static string Named(string header)
    {
        var name = string.Concat(header.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '_'));
        return name.Length == 0 || char.IsDigit(name[0]) ? "_" + name : name;
    }

    private FormulaScope ScopeOf(IReadOnlyList<string> headers, Dictionary<string, int> names)
    {
        var columns = names.Select(name =>
            new ColumnSchema(name.Key, source.Types.TryGetValue(headers[name.Value], out var type) ? type.Type : ColumnType.Text, $"column '{headers[name.Value]}' of the file"));
        return new()
        {
            Tables = new Dictionary<string, TableSchema>(StringComparer.Ordinal),
            Row = new TableSchema(source.File, "a row of the file", [.. columns]),
        };
    }

    private FeedPlan Bind(FeedMapping feed, Dictionary<string, int> headers, FormulaScope scope)
    {
        var condition = feed.Condition is { } where ? Binder.Bind(where, scope, diagnostics, new FormulaType(ValueKind.YesNo)) : null;
        var cells = feed.Cells.Select(cell => Bind(feed.Table.Find(cell.Key)!, cell.Value, headers, scope)).ToList();
        return new(feed.Table, condition, cells, feed.Unresolved, feed.SkipDuplicates);
    }

    private FeedCell Bind(ColumnSchema column, CellMapping cell, Dictionary<string, int> headers, FormulaScope scope)
    {
        var index = -1;
        if (cell.SourceColumn is { } name && !headers.TryGetValue(name, out index))
        {
            UnknownHeader(name, cell.Where, headers.Keys);
        }

        return new(column, cell.SourceColumn is null ? -1 : index, cell.Constant is null ? null : Encoding.UTF8.GetBytes(cell.Constant),
            cell.Formula is null ? null : Bind(column, cell.Formula, scope), cell.Values);
    }

    private BoundFormula? Bind(ColumnSchema column, Formula formula, FormulaScope scope)
    {
        var bound = Binder.Bind(formula, scope, diagnostics);
        if (bound is not null && !FormulaText.Fits(bound.Type.Kind, column.Type))
        {
            diagnostics.Error("mapping-formula-kind", formula.LocationOf(formula.Root),
                $"'{formula}' gives {bound.Type.Kind.ToString().ToLowerInvariant()}, and column '{column.Name}' holds {column.Type.ToString().ToLowerInvariant()}.",
                "Read texts by date(x) or number(x), make them by text(x), or state the column's type under 'types'.");
            return null;
        }

        return bound;
    }
}
