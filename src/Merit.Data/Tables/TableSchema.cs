using Merit.Data.Diagnostics;

namespace Merit.Data.Tables;

/// <summary>The columns of a table and which of them have a part in crediting.</summary>
public sealed class TableSchema
{
    private readonly Dictionary<string, ColumnSchema> _byName;

    /// <summary>A table with these columns, in the order in which they are listed to people.</summary>
    /// <exception cref="ArgumentException">Two columns have one name, or <paramref name="dateColumn"/> is none of them.</exception>
    public TableSchema(string name, string description, IReadOnlyList<ColumnSchema> columns, string? dateColumn = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        Name = name;
        Description = description;
        Columns = columns;
        _byName = columns.ToDictionary(c => c.Name, StringComparer.Ordinal);
        if (dateColumn is not null && !_byName.ContainsKey(dateColumn))
        {
            throw new ArgumentException($"Table {name} has no column {dateColumn}.", nameof(dateColumn));
        }

        DateColumn = dateColumn;
        IdColumn = columns.FirstOrDefault(c => c.Type == ColumnType.Id)?.Name;
    }

    /// <summary>The name by which files, mappings and formulas know it.</summary>
    public string Name { get; }

    /// <summary>What one row is.</summary>
    public string Description { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<ColumnSchema> Columns { get; }

    /// <summary>The column that says when a row happened, unless a plan names another; null when rows have no such day.</summary>
    public string? DateColumn { get; }

    /// <summary>The column of the row's own key, or null when rows have none.</summary>
    public string? IdColumn { get; }

    /// <summary>The column of this name, or null.</summary>
    public ColumnSchema? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The column of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    internal ColumnSchema Require(string name) => Find(name) ??
        throw new ArgumentException($"Table '{Name}' has no column '{name}'. {Suggestion.Mend(name, [.. Columns.Select(c => c.Name)])}", nameof(name));

    /// <summary>The same table with further columns at the end.</summary>
    public TableSchema With(IEnumerable<ColumnSchema> more) => new(Name, Description, [.. Columns, .. more], DateColumn);
}
