using Merit.Data.Building;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;
using Merit.Imports.Sources;

namespace Merit.Imports.Loading;

/// <summary>Reads a file whose columns are a table's: each cell goes straight into its column.</summary>
internal sealed class TableFile(string path, TableBuilder table, DiagnosticBag diagnostics)
{
    private const int RowsBetweenReports = 1 << 16;

    /// <summary>Adds the file's rows; how many it has, or -1 when its header does not fit.</summary>
    public long Read(SourceRows rows, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        if (BindHeader(rows.Headers) is not { } columns)
        {
            return -1;
        }

        var key = Array.FindIndex(columns, column => column.Schema.Type == ColumnType.Id);
        table.BeginFile(path);
        long count = 0;
        while (rows.Read())
        {
            if (++count % RowsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Report(new(path, count));
            }

            var line = rows.Line;
            if (rows.Problem is not null || rows.CellCount != columns.Length)
            {
                var ragged = new CellFault("row-ragged", $"The row has {rows.CellCount} cells and the header {columns.Length}.", "A cell with a comma in it is put in quotes.");
                table.AddFaulty(rows.Problem ?? ragged, line, key >= 0 && key < rows.CellCount ? rows.Cell(key) : []);
                continue;
            }

            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i].Add(rows.Cell(i)) is { } fault)
                {
                    table.Fault(fault, line);
                }
            }

            table.EndRow(line);
        }

        progress?.Report(new(path, count));
        return count;
    }

    private ColumnBuilder[]? BindHeader(IReadOnlyList<string> headers)
    {
        var found = diagnostics.Items.Count;
        var header = new SourceLocation(path, 1, 0);
        var schema = table.Schema;
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

        return diagnostics.Items.Count > found ? null : [.. headers.Select(table.Column)];
    }
}
