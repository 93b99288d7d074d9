using Merit.Data.Tables;

namespace Merit.Data.Building.Linking;

/// <summary>Makes the dataset of the rows that are kept.</summary>
/// <param name="linker">The rows.</param>
/// <param name="schemas">The tables there can be.</param>
internal sealed class DatasetMaker(DatasetLinker linker, IReadOnlyCollection<TableSchema> schemas)
{
    /// <summary>The dataset.</summary>
    public Dataset Make()
    {
        var kept = linker.Tables.Keys.ToDictionary(name => name, KeptRows, StringComparer.Ordinal);
        var newRows = kept.ToDictionary(pair => pair.Key, pair => Renumbered(pair.Value, linker.Tables[pair.Key].Count), StringComparer.Ordinal);
        var targets = new Dictionary<string, IdColumn>(StringComparer.Ordinal);
        foreach (var schema in schemas)
        {
            if (schema.IdColumn is { } id)
            {
                targets.Add(schema.Name, KeysOf(schema, id, kept.GetValueOrDefault(schema.Name)));
            }
        }

        return new(schemas.OrderBy(s => s.Name, StringComparer.Ordinal).Select(schema => MakeTable(schema, kept, newRows, targets)));
    }

    private IdColumn KeysOf(TableSchema schema, string idColumn, int[]? kept)
    {
        if (linker.Tables.GetValueOrDefault(schema.Name)?.Ids is not { } ids)
        {
            return IdColumn.Of(schema.Find(idColumn)!, []);
        }

        return kept is null ? ids : KeptColumn.Of(ids, kept);
    }

    private Table MakeTable(TableSchema schema, Dictionary<string, int[]?> kept, Dictionary<string, int[]?> newRows, Dictionary<string, IdColumn> targets)
    {
        if (!linker.Tables.TryGetValue(schema.Name, out var table))
        {
            return new(schema, 0, []);
        }

        var rows = kept[schema.Name];
        var columns = table.Columns.Select(column => column switch
        {
            IdColumn => targets[schema.Name],
            LinkedKeys keys => keys.ToColumn(rows, newRows.GetValueOrDefault(keys.Schema.References!), targets[keys.Schema.References!]),
            _ => rows is null ? column : KeptColumn.Of(column, rows),
        });
        return new(schema, rows?.Length ?? table.Count, columns, table.Origins(rows));
    }

    private int[]? KeptRows(string name) =>
        linker.StatesOf(name) is { } states ? [.. Enumerable.Range(0, states.Length).Where(row => states[row] == RowState.Kept)] : null;

    private static int[]? Renumbered(int[]? kept, int count)
    {
        if (kept is null)
        {
            return null;
        }

        var renumbered = new int[count];
        Array.Fill(renumbered, -1);
        for (var i = 0; i < kept.Length; i++)
        {
            renumbered[kept[i]] = i;
        }

        return renumbered;
    }
}
