using Merit.Data.Building.Linking;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>
/// Takes rows of all tables, links them by their keys, checks them (design, section 4) and makes the <see cref="Dataset"/>. Importers and tests fill
/// the same builder, so that both mean the same by a row.
/// </summary>
public sealed class DatasetBuilder
{
    private readonly SortedDictionary<string, TableBuilder> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableSchema> _schemas;
    private readonly FaultLog _faults = new();

    /// <summary>A builder of the standard tables and further ones.</summary>
    /// <param name="declared">Tables of the user's own, and standard tables with further columns, which replace the standard ones of their name.</param>
    /// <param name="overlayRoles">Roles whose shares may exceed 100%.</param>
    public DatasetBuilder(IEnumerable<TableSchema>? declared = null, IEnumerable<string>? overlayRoles = null)
    {
        _schemas = StandardTables.All.ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var schema in declared ?? [])
        {
            _schemas[schema.Name] = schema;
        }

        OverlayRoles = new HashSet<string>(overlayRoles ?? [], StringComparer.Ordinal);
    }

    /// <summary>The tables there can be.</summary>
    public IReadOnlyDictionary<string, TableSchema> Schemas => _schemas;

    /// <summary>Roles whose shares may exceed 100%.</summary>
    public IReadOnlySet<string> OverlayRoles { get; }

    /// <summary>The tables that have been given rows or columns, in order of name.</summary>
    internal IReadOnlyDictionary<string, TableBuilder> Tables => _tables;

    /// <summary>Faults of single cells, as they were read.</summary>
    public FaultLog CellFaults => _faults;

    /// <summary>The builder of a table.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public TableBuilder Table(string name)
    {
        if (!_tables.TryGetValue(name, out var table))
        {
            var schema = _schemas.GetValueOrDefault(name) ??
                throw new ArgumentException($"There is no table '{name}'. {Suggestion.Mend(name, _schemas.Keys)}", nameof(name));
            table = new(schema, _faults);
            _tables.Add(name, table);
        }

        return table;
    }

    /// <summary>Adds a row from texts as a file would hold them; null and the empty text are "no value".</summary>
    /// <exception cref="ArgumentException">There is no such table or column.</exception>
    public DatasetBuilder Row(string table, params IEnumerable<(string Column, string? Text)> cells)
    {
        Table(table).AddRow(cells);
        return this;
    }

    /// <summary>Adds the parts that one source gives to tables, and logs what is wrong with their cells.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public void Append(IEnumerable<(string Table, TablePart Part)> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        PartFaults.Log([.. parts.Select(part => (Table(part.Table), part.Part))], _faults);
    }

    /// <summary>Links and checks what was added so far. More can be added afterwards and built again.</summary>
    /// <param name="skipBadRows">Whether rows with a fault, and rows that refer to them, are left out instead of leaving everything out.</param>
    public BuildResult Build(bool skipBadRows)
    {
        foreach (var table in _tables.Values)
        {
            table.Close();
        }

        return new DatasetLinker(this).Link(skipBadRows);
    }

    /// <summary>The dataset of rows that are known to be right. For tests and programs that make their own rows.</summary>
    /// <exception cref="InvalidOperationException">A row has a fault; the message lists all.</exception>
    public Dataset Build()
    {
        var result = Build(skipBadRows: false);
        return result.Dataset ??
            throw new InvalidOperationException("The rows have faults:" + string.Concat(result.Faults.Listed.Select(fault => $"{Environment.NewLine}  {fault}")));
    }
}
