using System.Text;
using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Formulas.Syntax;
using Merit.Formulas.Types;
using Merit.Imports.Loading;
using Merit.Imports.Mapping;
using Merit.Imports.Sources;

namespace Merit.Imports.Feeding;

/// <summary>Reads one source once and hands each of its rows to all of its feeds.</summary>
internal sealed class SourceFeeder(SourceMapping source, DatasetBuilder builder, DiagnosticBag diagnostics)
{
    private const int RowsBetweenReports = 1 << 16;

    /// <summary>Feeds the tables; how many rows were read and, by table, filtered.</summary>
    public (long Read, IReadOnlyList<(string Table, long Filtered)> Feeds) Run(SourceRows rows, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        var found = diagnostics.Items.Count;
        var headers = Headers(rows);
        var names = FormulaNames(rows.Headers);
        var scope = ScopeOf(rows.Headers, names);
        var feeds = source.Feeds.Select(feed => Bind(feed, headers, scope)).ToList();
        if (diagnostics.Items.Skip(found).Any(d => d.Severity == Severity.Error))
        {
            return (0, []);
        }

        feeds.ForEach(feed => feed.Begin(source.File, source.DateFormat));
        var context = new SourceRowContext(rows, names, source.DateFormat);
        long count = 0;
        while (rows.Read())
        {
            if (++count % RowsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new(source.File, count));
            }

            foreach (var feed in feeds)
            {
                feed.Write(rows, context);
            }
        }

        progress?.Report(new(source.File, count));
        feeds.ForEach(feed => feed.End());
        feeds.ForEach(WarnOfUnusedValues);
        return (count, [.. feeds.Select(feed => (feed.Feed.Table.Name, feed.Filtered))]);
    }

    private Dictionary<string, int> Headers(SourceRows rows)
    {
        var headers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Headers.Count; i++)
        {
            if (!headers.TryAdd(rows.Headers[i], i))
            {
                diagnostics.Error("column-twice", new(source.File, 1, 0), $"Two columns are named '{rows.Headers[i]}'.", "Rename or remove one.");
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

    private FeedWriter Bind(FeedMapping feed, Dictionary<string, int> headers, FormulaScope scope)
    {
        var table = builder.Table(feed.Table.Name);
        var condition = feed.Condition is { } where ? Binder.Bind(where, scope, diagnostics, new FormulaType(ValueKind.YesNo)) : null;
        var cells = feed.Cells.Select(cell => Bind(feed.Table.Find(cell.Key)!, table.Column(cell.Key), cell.Value, headers, scope)).ToList();
        return new(feed, table, condition, cells);
    }

    private FeedCell Bind(ColumnSchema column, ColumnBuilder builderOfColumn, CellMapping cell, Dictionary<string, int> headers, FormulaScope scope)
    {
        var index = -1;
        if (cell.SourceColumn is { } name && !headers.TryGetValue(name, out index))
        {
            UnknownHeader(name, cell.Where, headers.Keys);
        }

        return new(builderOfColumn, cell, cell.SourceColumn is null ? -1 : index, cell.Constant is null ? null : Encoding.UTF8.GetBytes(cell.Constant),
            cell.Formula is null ? null : Bind(column, cell.Formula, scope));
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

    private void WarnOfUnusedValues(FeedWriter feed)
    {
        foreach (var cell in feed.Cells.Where(cell => cell.Mapping.Values is not null))
        {
            foreach (var (_, from, where) in cell.Mapping.Values!.Entries.Where(entry => !cell.Occurred[entry.Index]))
            {
                diagnostics.Warning("mapping-value-unused", where, $"No row of '{source.File}' has '{from}' for '{cell.Column.Schema.Name}'.", "Is it spelt as in the file?");
            }
        }
    }
}
