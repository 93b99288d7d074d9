namespace Merit.Data.Tables;

/// <summary>Everything a calculation may read: tables by name, checked and linked, never changed afterwards.</summary>
public sealed class Dataset
{
    private readonly Dictionary<string, Table> _tables;
    private readonly Dictionary<string, TableSchema> _schemas;

    /// <summary>A dataset of these tables. Standard tables that are not among them exist and are empty.</summary>
    public Dataset(IEnumerable<Table> tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        _tables = tables.ToDictionary(t => t.Schema.Name, StringComparer.Ordinal);
        foreach (var schema in StandardTables.All)
        {
            _tables.TryAdd(schema.Name, new Table(schema, 0, []));
        }

        _schemas = _tables.Values.ToDictionary(t => t.Schema.Name, t => t.Schema, StringComparer.Ordinal);
    }

    /// <summary>All tables.</summary>
    public IEnumerable<Table> Tables => _tables.Values;

    /// <summary>The schemas of all tables, by name.</summary>
    public IReadOnlyDictionary<string, TableSchema> Schemas => _schemas;

    /// <summary>The table of this name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Table this[string name] => _tables[name];

    /// <summary>The table of this name, or null.</summary>
    public Table? Find(string name) => _tables.GetValueOrDefault(name);
}
