using Merit.Data.Diagnostics;

namespace Merit.Data.Tables;

/// <summary>Rows of one kind, held column by column. A column that no source feeds is absent and reads as empty.</summary>
public sealed class Table
{
    private readonly Dictionary<string, Column> _columns;

    /// <summary>A table over these columns, all of one length.</summary>
    /// <exception cref="ArgumentException">A column is not of the schema, or the lengths differ.</exception>
    public Table(TableSchema schema, int count, IEnumerable<Column> columns, RowOrigins? origins = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(columns);
        Schema = schema;
        Count = count;
        Origins = origins ?? RowOrigins.Unknown;
        _columns = columns.ToDictionary(c => c.Schema.Name, StringComparer.Ordinal);
        foreach (var column in _columns.Values)
        {
            if (column.Count != count || schema.Find(column.Schema.Name) is null)
            {
                throw new ArgumentException($"Column {column.Schema.Name} does not fit table {schema.Name}.", nameof(columns));
            }
        }
    }

    /// <summary>Name and columns.</summary>
    public TableSchema Schema { get; }

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>Where the rows came from.</summary>
    public RowOrigins Origins { get; }

    /// <summary>The columns that have data.</summary>
    public IEnumerable<Column> Columns => _columns.Values;

    /// <summary>The rows' keys, or null when the table has none.</summary>
    public IdColumn? Ids => Schema.IdColumn is { } name ? Find<IdColumn>(name) : null;

    /// <summary>The column of this name, or null when no source feeds it.</summary>
    public Column? Find(string name) => _columns.GetValueOrDefault(name);

    /// <summary>The column of this name and kind, or null when no source feeds it.</summary>
    public T? Find<T>(string name)
        where T : Column => Find(name) as T;

    /// <summary>Where a row came from.</summary>
    public SourceLocation OriginOf(int row) => Origins.At(row);

    /// <summary>How people call a row: its key, or table and row number when it has none.</summary>
    public string NameOf(int row) =>
        Ids?.TextAt(row) ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Schema.Name}#{row + 1}");
}
