using Merit.Data.Building;
using Merit.Data.Building.Cells;

namespace Merit.Imports.Feeding;

/// <summary>Makes the rows that a source gives to its tables: the columns of the source, the rows of each feed.</summary>
internal sealed class FeedProjection(string file, string? dateFormat, SourceContent content, SourceFormulas formulas)
{
    private readonly Dictionary<string, (int[] Rows, IReadOnlyList<(int Row, CellFault Fault)> Faults)> _selections = new(StringComparer.Ordinal);

    /// <summary>The rows of one feed.</summary>
    public TablePart PartOf(FeedPlan feed)
    {
        var (rows, refused) = SelectionOf(feed);
        var count = rows?.Length ?? content.Count;
        var faults = new List<(int Row, CellFault Fault)>();
        var unreadable = new HashSet<int>();
        foreach (var (row, fault) in content.Unreadable.Select(u => (u.Key, u.Value)).Concat(refused))
        {
            var at = rows is null ? row : Array.BinarySearch(rows, row);
            faults.Add((at, fault));
            unreadable.Add(at);
        }

        var columns = new Dictionary<string, PartColumn>(StringComparer.Ordinal);
        foreach (var cell in feed.Cells)
        {
            columns.Add(cell.Column.Name, ColumnOf(cell, rows, count, faults));
        }

        return new()
        {
            Count = count,
            File = file,
            Rows = rows,
            Lines = content.Lines,
            Columns = columns,
            Faults = [.. faults.Where((fault, i) => i < unreadable.Count || !unreadable.Contains(fault.Row))],
            Unreadable = unreadable,
            Unresolved = feed.Unresolved,
            SkipsDuplicates = feed.SkipsDuplicates,
        };
    }

    // Feeds with one condition share its rows.
    private (int[]? Rows, IReadOnlyList<(int Row, CellFault Fault)> Faults) SelectionOf(FeedPlan feed)
    {
        if (feed.Condition is not { } condition)
        {
            return (null, []);
        }

        var text = condition.Formula.ToString();
        if (!_selections.TryGetValue(text, out var selection))
        {
            selection = formulas.Select(condition);
            _selections.Add(text, selection);
        }

        return selection;
    }

    private PartColumn ColumnOf(FeedCell cell, int[]? rows, int count, List<(int Row, CellFault Fault)> faults)
    {
        if (cell.SourceIndex >= 0)
        {
            return new(cell.Column, content.Find(cell.SourceIndex, cell.Values, cell.Column.Type).Cells, rows, count, false, dateFormat);
        }

        if (cell.Formula is not null)
        {
            var (cells, found) = formulas.Compute(cell, rows, count);
            faults.AddRange(found);
            return new(cell.Column, cells, null, count);
        }

        var constant = new SourceColumn(-1, cell.Values, CellStore.For(cell.Column, dateFormat));
        constant.Add(cell.Constant);
        constant.Cells.End();
        return new(cell.Column, constant.Cells, null, count, true, dateFormat);
    }
}
