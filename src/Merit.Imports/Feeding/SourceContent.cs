using Merit.Data.Building;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Imports.Loading;
using Merit.Imports.Mapping;
using Merit.Imports.Sources;

namespace Merit.Imports.Feeding;

/// <summary>What a source holds, as far as its feeds need it: each cell is read once for each way in which it is used.</summary>
internal sealed class SourceContent
{
    private const int RowsBetweenReports = 1 << 16;

    private readonly List<SourceColumn> _columns = [];
    private readonly string? _dateFormat;
    private List<int>? _lines;

    /// <summary>Nothing yet; what will be read is what these feeds, and their formulas, use.</summary>
    /// <param name="feeds">The feeds.</param>
    /// <param name="formulaColumns">The cell that a column of formulas is, by name.</param>
    /// <param name="dateFormat">The form of dates; null for ISO 8601.</param>
    public SourceContent(IReadOnlyList<FeedPlan> feeds, IReadOnlyDictionary<string, int> formulaColumns, string? dateFormat)
    {
        _dateFormat = dateFormat;
        var direct = feeds.SelectMany(feed => feed.Cells).Where(cell => cell.SourceIndex >= 0).ToList();

        // Rows' own keys first: what is kept as a key serves where it names a row or is text, too.
        foreach (var cell in direct.OrderBy(cell => cell.Column.Type == ColumnType.Id ? 0 : 1))
        {
            Serve(cell.SourceIndex, cell.Values, cell.Column);
        }

        var formulas = feeds.SelectMany(feed => feed.Cells.Select(cell => cell.Formula).Append(feed.Condition)).OfType<BoundFormula>();
        foreach (var column in formulas.SelectMany(formula => formula.Root.DescendantsAndSelf()).OfType<ColumnNode>().Select(node => node.Column))
        {
            Serve(formulaColumns[column.Name], null, column);
        }
    }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The line of each row; null when the header takes one line and so does every row.</summary>
    public int[]? Lines { get; private set; }

    /// <summary>The rows that are not of the source's form.</summary>
    public SortedDictionary<int, CellFault> Unreadable { get; } = [];

    /// <summary>The columns that are read.</summary>
    public IReadOnlyList<SourceColumn> Columns => _columns;

    /// <summary>The reading of a column for a use.</summary>
    public SourceColumn Find(int index, ValueMap? values, ColumnType type)
    {
        var form = CellStore.FormOf(type);
        return _columns.Find(column => IsOf(column, index, values) && (column.Cells.Form == form || (form == CellForm.Text && column.Cells.Form == CellForm.Key)))
            ?? throw new InvalidOperationException("A column that no feed uses.");
    }

    /// <summary>Reads all rows.</summary>
    public void Read(SourceRows rows, string file, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        using var flow = new BlockFlow(rows.Headers.Count, _columns, Environment.ProcessorCount - 1);
        for (var isMore = true; isMore;)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = flow.TakeEmpty();
            isMore = rows.Fill(block);
            var before = Count / RowsBetweenReports;
            Note(block);
            if (Count / RowsBetweenReports > before)
            {
                // Room is made once, when the length of rows is known about.
                block.ExpectedRows = before == 0 && isMore ? (int)Math.Min(Array.MaxLength, rows.ExpectedCount(Count)) : 0;
                progress?.Report(new(file, Count));
            }

            flow.Hand(block);
        }

        flow.Finish();
        Lines = _lines?.ToArray();
        _lines = null;
        progress?.Report(new(file, Count));
    }

    private void Serve(int index, ValueMap? values, ColumnSchema schema)
    {
        var form = CellStore.FormOf(schema.Type);
        var cells = _columns.Find(column => IsOf(column, index, values) && (column.Cells.Form == form || (form == CellForm.Text && column.Cells.Form == CellForm.Key)))?.Cells;
        if (cells is null)
        {
            _columns.Add(new(index, values, CellStore.For(schema, _dateFormat)));
        }
        else
        {
            cells.Serve(schema);
        }
    }

    private static bool IsOf(SourceColumn column, int index, ValueMap? values) => column.Index == index && ReferenceEquals(column.Values, values);

    private void Note(RowBlock block)
    {
        for (var i = 0; i < block.Faults.Count; i++)
        {
            Unreadable.Add(Count + block.UnreadableRows[i], block.Faults[i]);
        }

        var lines = block.Lines;
        for (var row = 0; row < lines.Length && _lines is null; row++)
        {
            if (lines[row] != Count + row + 2)
            {
                _lines = [.. Enumerable.Range(2, Count)];
            }
        }

        _lines?.AddRange(lines);
        Count += lines.Length;
    }
}
