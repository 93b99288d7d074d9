using System.Text;
using Merit.Data.Building.Linking.Checks;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Data.Building.Linking;

/// <summary>One linking of a builder's rows: keys become row numbers, checks run, rows with faults fall out.</summary>
internal sealed class DatasetLinker(DatasetBuilder builder)
{
    private readonly FaultLog _faults = new();
    private readonly FaultLog _leftOut = new();
    private readonly FaultLog _dependent = new();
    private readonly Dictionary<string, RowState[]> _states = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DraftTable> _tables = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, DraftTable> Tables => _tables;

    public IReadOnlySet<string> OverlayRoles => builder.OverlayRoles;

    public BuildResult Link(bool skipBadRows)
    {
        foreach (var (name, table) in builder.Tables)
        {
            _tables.Add(name, new(table));
        }

        MarkFaultyCells();
        FindMissingColumns();
        var indexes = MakeIds();
        MakeColumns(indexes);
        foreach (var (name, index) in indexes.Where(index => !Tables[index.Key].Ids!.AreProvedUnique))
        {
            FindDuplicates(Tables[name], index.Value);
        }

        Resolve(first: true);
        RowChecks.Run(this);
        MoneyChecks.Run(this);
        Resolve();
        OverlapChecks.Run(this);
        ShareCheck.Run(this);
        Resolve();
        var all = FaultLog.Of(builder.CellFaults, _faults);
        var fails = all.Count > 0 && !skipBadRows;
        return new(fails ? null : MakeDataset(), all, _dependent, _leftOut, [.. Loads()]);
    }

    /// <summary>What becomes of a row.</summary>
    public RowState StateOf(string table, int row) => StatesOf(table)?[row] ?? RowState.Kept;

    /// <summary>What becomes of each row; null when all are kept.</summary>
    public RowState[]? StatesOf(string table) => _states.GetValueOrDefault(table);

    /// <summary>Where a row came from.</summary>
    public SourceLocation OriginOf(string table, int row) => _tables[table].OriginOf(row);

    /// <summary>Reports a row and marks it.</summary>
    public void Fault(string table, int row, string code, Func<string> message, string? mend = null, int related = -1)
    {
        Mark(table, row, RowState.Faulty);
        var where = OriginOf(table, row);
        if (_faults.Takes(where.File))
        {
            _faults.List(new(code, Severity.Error, where, $"{table}: {message()}", mend, related < 0 ? null : OriginOf(table, related)));
        }
    }

    /// <summary>Marks a row that falls with another, whose fault has been reported.</summary>
    public void Depend(string table, int row, Func<string> message)
    {
        Mark(table, row, RowState.Dependent);
        var where = OriginOf(table, row);
        if (_dependent.Takes(where.File))
        {
            _dependent.List(new("row-dependent", Severity.Warning, where, $"{table}: {message()}"));
        }
    }

    /// <summary>Marks a row.</summary>
    public void Mark(string table, int row, RowState state)
    {
        if (!_states.TryGetValue(table, out var states))
        {
            states = new RowState[Tables[table].Count];
            _states.Add(table, states);
        }

        states[row] = states[row] == RowState.Kept ? state : states[row];
    }

    private void MarkFaultyCells()
    {
        foreach (var (name, table) in Tables)
        {
            foreach (var row in table.FaultyRows)
            {
                Mark(name, row, RowState.Faulty);
            }
        }
    }

    private void FindMissingColumns()
    {
        foreach (var (name, table) in Tables.Where(t => t.Value.Count > 0))
        {
            foreach (var missing in table.Schema.Columns.Where(c => c.Required))
            {
                if (!table.FedColumns.Contains(missing))
                {
                    MarkAll(name, 0, table.Count);
                    Fault(name, 0, "column-missing", () => $"Column '{missing.Name}' is missing and every row must have a value in it.", $"It holds {missing.Description}.");
                    continue;
                }

                for (var part = 0; part < table.Parts.Count; part++)
                {
                    if (table.Parts[part].Count > 0 && !table.Parts[part].Columns.ContainsKey(missing.Name))
                    {
                        // Other files feed the column, and this one does not.
                        MarkAll(name, table.FirstRowOf(part), table.Parts[part].Count);
                        Fault(name, table.FirstRowOf(part), "column-missing", () => $"Column '{missing.Name}' is missing and every row must have a value in it.", $"It holds {missing.Description}.");
                    }
                }
            }
        }
    }

    private void MarkAll(string table, int from, int count)
    {
        for (var row = from; row < from + count; row++)
        {
            Mark(table, row, RowState.Faulty);
        }
    }

    // Keys first, since other tables name them. Tables are worked on side by side, and reported in order.
    private SortedDictionary<string, Lazy<IdIndex>> MakeIds()
    {
        var keyed = Tables.Values.Where(table => table.Schema.IdColumn is { } id && table.FedColumns.Any(c => c.Name == id)).ToArray();
        Parallel.ForEach(keyed, table => table.Set(new ColumnMerge(table.Schema.Find(table.Schema.IdColumn!)!, table).Merge()));
        var indexes = new SortedDictionary<string, Lazy<IdIndex>>(StringComparer.Ordinal);
        foreach (var table in keyed)
        {
            indexes.Add(table.Schema.Name, new(() => new(table.Ids!)));
        }

        // Where the order of the keys does not prove it, only looking all of them up does.
        Parallel.ForEach(keyed.Where(table => !table.Ids!.AreProvedUnique), table => _ = indexes[table.Schema.Name].Value);
        return indexes;
    }

    private void MakeColumns(SortedDictionary<string, Lazy<IdIndex>> indexes)
    {
        var columns = Tables.Values.SelectMany(table => table.FedColumns.Where(c => c.Type != ColumnType.Id).Select(column => (Table: table, Column: column))).ToArray();
        var made = new Column[columns.Length];
        var unfit = new List<int>?[columns.Length];
        Parallel.For(0, columns.Length, i =>
        {
            var (table, column) = columns[i];
            if (column.Type == ColumnType.Reference)
            {
                var target = Tables.GetValueOrDefault(column.References!);
                var index = indexes.GetValueOrDefault(column.References!);
                made[i] = new KeyLinker(target, index, target?.Ids is { } ids && (ids.AreProvedUnique || index is { Value.Duplicates.Count: 0 })).Link(table, column);
                return;
            }

            var merge = new ColumnMerge(column, table);
            made[i] = merge.Merge();
            unfit[i] = merge.DoNotFit;
        });
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i].Table.Set(made[i]);
            foreach (var row in unfit[i] ?? [])
            {
                Fault(columns[i].Table.Schema.Name, row, "cell-number-range",
                    () => $"Column '{columns[i].Column.Name}' holds a number which has too many digits to be held exactly beside those of other files.", "Round it where it is made.");
            }
        }
    }

    private void FindDuplicates(DraftTable table, IdIndex index)
    {
        var name = table.Schema.Name;
        var ids = table.Ids!;
        var groups = index.Duplicates.Where(row => !ids.IsEmpty(row)).GroupBy(row => index.Find(ids.BytesAt(row)));
        foreach (var group in groups)
        {
            List<int> rows = [group.Key, .. group];
            var skips = rows.TrueForAll(table.SkipsDuplicate);
            if (skips)
            {
                // Which of them stays does not depend on the order of the file.
                var contents = rows.ToDictionary(row => row, row => table.ContentOf(row));
                rows = [.. rows.OrderBy(row => contents[row], StringComparer.Ordinal).ThenBy(row => row)];
            }

            foreach (var row in rows.Skip(1))
            {
                var first = rows[0];
                if (skips)
                {
                    LeaveOut(name, row, "duplicate-skipped", $"Row left out: '{ids.TextAt(row)}' is the {ids.Schema.Name} of another row.", first);
                }
                else
                {
                    Fault(name, row, "id-duplicate", () => $"Column '{ids.Schema.Name}' holds '{ids.TextAt(row)}', which is the key of an earlier row.",
                        "Each row has a key of its own.", first);
                }
            }
        }
    }

    private void LeaveOut(string table, int row, string code, string message, int related = -1)
    {
        Mark(table, row, RowState.LeftOut);
        Note(table, row, code, message, related);
    }

    private void Note(string table, int row, string code, string message, int related = -1)
    {
        var where = OriginOf(table, row);
        if (_leftOut.Takes(where.File))
        {
            _leftOut.List(new(code, Severity.Warning, where, $"{table}: {message}", null, related < 0 ? null : OriginOf(table, related)));
        }
    }

    // Rows that refer to rows which fall out fall out too, and so on until nothing changes.
    private void Resolve(bool first = false)
    {
        for (var changed = true; changed; first = false)
        {
            changed = false;
            foreach (var table in Tables.Values)
            {
                foreach (var column in table.Columns.OfType<LinkedKeys>())
                {
                    changed |= Resolve(table, column, first);
                }
            }
        }
    }

    private bool Resolve(DraftTable table, LinkedKeys column, bool first)
    {
        var target = column.Schema.References!;
        var states = _states.GetValueOrDefault(target);
        if (states is null && !column.HasUnknown)
        {
            return false;
        }

        var changed = false;
        for (var row = 0; row < table.Count; row++)
        {
            var state = StateOf(table.Schema.Name, row);
            if (column.IsEmpty(row) || state > (first ? RowState.Faulty : RowState.Kept))
            {
                continue;
            }

            // All faults of a row are reported at once, but one that follows from another row's only where it is the row's first.
            var found = column.Rows[row];
            if (found < 0 || (state == RowState.Kept && states is not null && states[found] != RowState.Kept))
            {
                Unresolve(table, column, row, found);
                changed = true;
            }
        }

        return changed;
    }

    private void Unresolve(DraftTable table, LinkedKeys column, int row, int found)
    {
        var (name, target) = (table.Schema.Name, column.Schema.References!);
        var key = column.TextAt(row)!;
        var what = found < 0 ? $"which no row of {target} has" : $"a row of {target} that is not loaded";
        switch (table.PolicyFor(column.Schema.Name, row))
        {
            case UnresolvedPolicy.Skip:
                LeaveOut(name, row, "unresolved-skipped", $"Row left out: column '{column.Schema.Name}' names '{key}', {what}.");
                break;
            case UnresolvedPolicy.Empty:
                column.Clear(row);
                Note(name, row, "unresolved-emptied", $"Value left empty: column '{column.Schema.Name}' names '{key}', {what}.");
                break;
            default:
                if (found >= 0 && StateOf(target, found) != RowState.LeftOut)
                {
                    // The fault of the row it names has been reported; mending that mends this.
                    Depend(name, row, () => $"Column '{column.Schema.Name}' names '{key}', {what}.");
                }
                else
                {
                    Fault(name, row, "reference-unknown", () => $"Column '{column.Schema.Name}' names '{key}', {what}.", found < 0 ? NearestKey(key, target) : null);
                }

                break;
        }
    }

    private string? NearestKey(string key, string target)
    {
        const int fewEnoughToCompare = 20_000;
        if (Tables.GetValueOrDefault(target)?.Ids is not { Count: > 0 } ids)
        {
            return $"Table {target} has no rows: its file is missing or empty.";
        }

        var nearest = ids.Count > fewEnoughToCompare ? null : Suggestion.Nearest(key, Enumerable.Range(0, ids.Count).Select(row => ids.TextAt(row) ?? ""));
        return nearest is null ? null : $"Did you mean '{nearest}'?";
    }

    private Dataset MakeDataset()
    {
        var kept = Tables.Keys.ToDictionary(name => name, KeptRows, StringComparer.Ordinal);
        var newRows = kept.ToDictionary(pair => pair.Key, pair => Renumbered(pair.Value, Tables[pair.Key].Count), StringComparer.Ordinal);
        var targets = new Dictionary<string, IdColumn>(StringComparer.Ordinal);
        foreach (var schema in builder.Schemas.Values)
        {
            if (schema.IdColumn is { } id)
            {
                targets.Add(schema.Name, KeysOf(schema, id, kept.GetValueOrDefault(schema.Name)));
            }
        }

        return new(builder.Schemas.Values.OrderBy(s => s.Name, StringComparer.Ordinal).Select(schema => MakeTable(schema, kept, newRows, targets)));
    }

    private IdColumn KeysOf(TableSchema schema, string idColumn, int[]? kept)
    {
        if (Tables.GetValueOrDefault(schema.Name)?.Ids is not { } ids)
        {
            return IdColumn.Of(schema.Find(idColumn)!, []);
        }

        return kept is null ? ids : KeptColumn.Of(ids, kept);
    }

    private Table MakeTable(TableSchema schema, Dictionary<string, int[]?> kept, Dictionary<string, int[]?> newRows, Dictionary<string, IdColumn> targets)
    {
        if (!Tables.TryGetValue(schema.Name, out var table))
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
        _states.TryGetValue(name, out var states) ? [.. Enumerable.Range(0, states.Length).Where(row => states[row] == RowState.Kept)] : null;

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

    private IEnumerable<TableLoad> Loads()
    {
        foreach (var (name, table) in Tables)
        {
            for (var i = 0; i < table.Parts.Count; i++)
            {
                var (from, count) = (table.FirstRowOf(i), table.Parts[i].Count);
                var counts = new int[4];
                var states = StatesOf(name);
                counts[0] = states is null ? count : 0;
                for (var row = from; states is not null && row < from + count; row++)
                {
                    counts[(int)states[row]]++;
                }

                yield return new(name, table.Parts[i].File, count, counts[(int)RowState.Faulty], counts[(int)RowState.Dependent], counts[(int)RowState.LeftOut], counts[0]);
            }
        }
    }
}
