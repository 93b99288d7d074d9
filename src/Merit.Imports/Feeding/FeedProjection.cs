using Merit.Data.Building;
using Merit.Data.Building.Cells;
using Merit.Formulas.Binding;

namespace Merit.Imports.Feeding;

/// <summary>Makes the rows that a source gives to its tables: the columns of the source, the rows of each feed.</summary>
internal sealed class FeedProjection
{
    private readonly string _file;
    private readonly string? _dateFormat;
    private readonly SourceContent _content;
    private readonly SourceFormulas _formulas;
    private readonly Dictionary<string, (int[] Rows, IReadOnlyList<(int Row, CellFault Fault)> Faults)> _selections;

    private FeedProjection(string file, string? dateFormat, SourceContent content, SourceFormulas formulas, IReadOnlyList<FeedPlan> feeds)
    {
        _file = file;
        _dateFormat = dateFormat;
        _content = content;
        _formulas = formulas;

        // Feeds with one condition share its rows.
        var conditions = feeds.Select(feed => feed.Condition).OfType<BoundFormula>().DistinctBy(condition => condition.Formula.ToString(), StringComparer.Ordinal).ToArray();
        var selections = new (int[], IReadOnlyList<(int, CellFault)>)[conditions.Length];
        Parallel.For(0, conditions.Length, i => selections[i] = formulas.Select(conditions[i]));
        _selections = conditions.Zip(selections).ToDictionary(pair => pair.First.Formula.ToString(), pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The rows of all feeds.</summary>
    public static TablePart[] PartsOf(string file, string? dateFormat, SourceContent content, SourceFormulas formulas, IReadOnlyList<FeedPlan> feeds)
    {
        var projection = new FeedProjection(file, dateFormat, content, formulas, feeds);
        var parts = new TablePart[feeds.Count];
        Parallel.For(0, parts.Length, i => parts[i] = projection.PartOf(feeds[i]));
        return parts;
    }

    private TablePart PartOf(FeedPlan feed)
    {
        var (rows, refused) = feed.Condition is { } condition ? _selections[condition.Formula.ToString()] : ((int[]?)null, []);
        var count = rows?.Length ?? _content.Count;
        var faults = new List<(int Row, CellFault Fault)>();
        var unreadable = new HashSet<int>();
        foreach (var (row, fault) in _content.Unreadable.Select(u => (u.Key, u.Value)).Concat(refused))
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
            File = _file,
            Rows = rows,
            Lines = _content.Lines,
            Columns = columns,
            Faults = [.. faults.Where((fault, i) => i < unreadable.Count || !unreadable.Contains(fault.Row))],
            Unreadable = unreadable,
            Unresolved = feed.Unresolved,
            SkipsDuplicates = feed.SkipsDuplicates,
        };
    }

    private PartColumn ColumnOf(FeedCell cell, int[]? rows, int count, List<(int Row, CellFault Fault)> faults)
    {
        if (cell.SourceIndex >= 0)
        {
            return new(cell.Column, _content.Find(cell.SourceIndex, cell.Values, cell.Column.Type).Cells, rows, count, false, _dateFormat);
        }

        if (cell.Formula is not null)
        {
            var (cells, found) = _formulas.Compute(cell, rows, count);
            faults.AddRange(found);
            return new(cell.Column, cells, null, count);
        }

        var constant = new SourceColumn(-1, cell.Values, CellStore.For(cell.Column, _dateFormat));
        var one = new CellBlock();
        one.Add(cell.Constant);
        constant.Add(one, []);
        constant.Cells.End();
        return new(cell.Column, constant.Cells, null, count, true, _dateFormat);
    }
}
