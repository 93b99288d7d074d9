using Merit.Data.Tables;
using Merit.Formulas.Binding;
using Merit.Imports.Loading;
using Merit.Imports.Sources;

namespace Merit.Imports.Feeding;

/// <summary>Reads one source once and makes the rows of all its feeds.</summary>
/// <param name="file">Its path inside the company's folder.</param>
/// <param name="schema">The source as formulas know it.</param>
/// <param name="names">The cell that a column of formulas is, by name.</param>
/// <param name="dateFormat">The form of dates; null for ISO 8601.</param>
/// <param name="feeds">The feeds.</param>
internal sealed class SourceReading(string file, TableSchema schema, IReadOnlyDictionary<string, int> names, string? dateFormat, IReadOnlyList<FeedPlan> feeds)
{
    private readonly SourceContent _content = new(feeds, names, dateFormat);

    /// <summary>The feeds.</summary>
    public IReadOnlyList<FeedPlan> Feeds => feeds;

    /// <summary>Reads the rows.</summary>
    public SourceRowsRead Run(SourceRows rows, IProgress<LoadProgress>? progress, CancellationToken cancellation)
    {
        _content.Read(rows, file, progress, cancellation);
        var formulas = new SourceFormulas(_content, schema, names, dateFormat, feeds.SelectMany(feed => feed.Cells.Select(cell => cell.Formula).Append(feed.Condition)).OfType<BoundFormula>());
        var parts = FeedProjection.PartsOf(file, dateFormat, _content, formulas, feeds);
        return new(file, _content.Count, [.. feeds.Zip(parts, (feed, part) => (feed.Table.Name, part))]);
    }

    /// <summary>Whether a replaced text occurred in the cells that a column takes.</summary>
    public bool Occurred(FeedCell cell, int entry) => cell.SourceIndex < 0 || _content.Find(cell.SourceIndex, cell.Values, cell.Column.Type).Occurred(entry);
}
