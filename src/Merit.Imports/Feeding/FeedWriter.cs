using System.Text;
using Merit.Data.Building;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Imports.Mapping;
using Merit.Imports.Sources;

namespace Merit.Imports.Feeding;

/// <summary>Turns rows of a file into rows of one table.</summary>
internal sealed class FeedWriter(FeedMapping feed, TableBuilder table, BoundFormula? condition, IReadOnlyList<FeedCell> cells)
{
    /// <summary>What the mapping says.</summary>
    public FeedMapping Feed => feed;

    /// <summary>How the columns are filled.</summary>
    public IReadOnlyList<FeedCell> Cells => cells;

    /// <summary>How many rows the condition did not want.</summary>
    public long Filtered { get; private set; }

    /// <summary>Begins the rows of a file.</summary>
    public void Begin(string file, string? dateFormat)
    {
        table.BeginFile(file);
        table.BeginFeed(feed.Unresolved, feed.SkipDuplicates);
        foreach (var cell in cells)
        {
            // A formula's dates are dates already.
            cell.Column.DateFormat = cell.Formula is null ? dateFormat : null;
        }
    }

    /// <summary>Ends the rows of a file.</summary>
    public void End()
    {
        foreach (var cell in cells)
        {
            cell.Column.DateFormat = null;
        }
    }

    /// <summary>Takes the current row.</summary>
    public void Write(SourceRows rows, SourceRowContext context)
    {
        var line = rows.Line;
        if (rows.Problem is { } problem)
        {
            table.AddFaulty(problem, line, KeyOf(rows));
            return;
        }

        if (rows.CellCount != rows.Headers.Count)
        {
            table.AddFaulty(new("row-ragged", $"The row has {rows.CellCount} cells and the header {rows.Headers.Count}.", "A cell with a comma in it is put in quotes."), line, KeyOf(rows));
            return;
        }

        if (condition is not null)
        {
            var wanted = context.Evaluate(condition);
            if (context.Fault is { } fault)
            {
                table.AddFaulty(fault, line, KeyOf(rows));
                return;
            }

            if (wanted is not { IsYes: true })
            {
                Filtered++;
                return;
            }
        }

        foreach (var cell in cells)
        {
            Write(cell, rows, context, line);
        }

        table.EndRow(line);
    }

    private void Write(FeedCell cell, SourceRows rows, SourceRowContext context, int line)
    {
        ReadOnlySpan<byte> text = cell.Constant;
        if (cell.SourceIndex >= 0)
        {
            text = rows.Cell(cell.SourceIndex);
        }
        else if (cell.Formula is { } formula)
        {
            var value = context.Evaluate(formula);
            if (context.Fault is { } unreadable)
            {
                table.Fault(unreadable, line);
                cell.Column.AddEmpty();
                return;
            }

            text = value is { } found ? Encoding.UTF8.GetBytes(FormulaText.Of(found)) : [];
        }

        if (cell.Mapping.Values is { } values)
        {
            text = values.Replace(text, out var index);
            if (index >= 0)
            {
                cell.Occurred[index] = true;
            }
        }

        if (cell.Column.Add(text) is { } fault)
        {
            table.Fault(fault, line);
        }
    }

    // The key of a row with a fault, so that rows that name it are not reported as well.
    private ReadOnlySpan<byte> KeyOf(SourceRows rows)
    {
        var key = cells.FirstOrDefault(cell => cell.Column.Schema.Type == ColumnType.Id);
        return key is { SourceIndex: >= 0 } ? rows.Cell(key.SourceIndex) : [];
    }
}
