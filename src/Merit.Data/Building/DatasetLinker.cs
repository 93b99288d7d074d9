using System.Text;
using Merit.Data.Building.Checks;
using Merit.Data.Diagnostics;
using Merit.Data.Tables;

namespace Merit.Data.Building;

/// <summary>One linking of a builder's rows: keys become row numbers, checks run, rows with faults fall out.</summary>
internal sealed class DatasetLinker(DatasetBuilder builder)
{
    private readonly FaultLog _faults = new();
    private readonly FaultLog _leftOut = new();
    private readonly FaultLog _dependent = new();
    private readonly Dictionary<string, RowState[]> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IdColumn> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RowOrigins> _origins = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TableBuilder> Tables => builder.Tables;

    public IReadOnlySet<string> OverlayRoles => builder.OverlayRoles;

    public BuildResult Link(bool skipBadRows)
    {
        MarkFaultyCells();
        FindMissingColumns();
        MakeIds();
        LinkReferences();
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
    public RowState StateOf(string table, int row) => _states.TryGetValue(table, out var states) ? states[row] : RowState.Kept;

    /// <summary>Where a row came from.</summary>
    public SourceLocation OriginOf(string table, int row)
    {
        if (!_origins.TryGetValue(table, out var origins))
        {
            origins = Tables[table].Origins(null);
            _origins.Add(table, origins);
        }

        return origins.At(row);
    }

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
            foreach (var missing in table.Schema.Columns.Where(c => c.Required && table.Find(c.Name) is null))
            {
                for (var row = 0; row < table.Count; row++)
                {
                    Mark(name, row, RowState.Faulty);
                }

                Fault(name, 0, "column-missing", () => $"Column '{missing.Name}' is missing and every row must have a value in it.", $"It holds {missing.Description}.");
            }
        }
    }

    private void MakeIds()
    {
        foreach (var (name, table) in Tables)
        {
            if (table.Schema.IdColumn is { } idColumn && table.Find(idColumn) is IdColumnBuilder ids)
            {
                var column = ids.Build(null);
                _ids.Add(name, column);
                FindDuplicates(table, ids, column);
            }
        }
    }

    private void FindDuplicates(TableBuilder table, IdColumnBuilder ids, IdColumn column)
    {
        if (column.IsAscending)
        {
            return;
        }

        var name = table.Schema.Name;
        var groups = column.Index.Duplicates.Where(row => !column.IsEmpty(row)).GroupBy(row => column.Index.Find(column.BytesAt(row)));
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

    private void LinkReferences()
    {
        foreach (var column in Tables.Values.SelectMany(t => t.Columns).OfType<ReferenceColumnBuilder>())
        {
            column.Link(_ids.GetValueOrDefault(column.Schema.References!)?.Index);
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
                foreach (var column in table.Columns.OfType<ReferenceColumnBuilder>())
                {
                    changed |= Resolve(table, column, first);
                }
            }
        }
    }

    private bool Resolve(TableBuilder table, ReferenceColumnBuilder column, bool first)
    {
        var target = column.Schema.References!;
        var states = _states.GetValueOrDefault(target);
        if (states is null && !column.RowOfCode.Contains(-1))
        {
            return false;
        }

        var changed = false;
        for (var row = 0; row < table.Count; row++)
        {
            var state = StateOf(table.Schema.Name, row);
            if (column.Codes[row] < 0 || state > (first ? RowState.Faulty : RowState.Kept))
            {
                continue;
            }

            // All faults of a row are reported at once, but one that follows from another row's only where it is the row's first.
            var found = column.RowAt(row);
            if (found < 0 || (state == RowState.Kept && states is not null && states[found] != RowState.Kept))
            {
                Unresolve(table, column, row, found);
                changed = true;
            }
        }

        return changed;
    }

    private void Unresolve(TableBuilder table, ReferenceColumnBuilder column, int row, int found)
    {
        var (name, target) = (table.Schema.Name, column.Schema.References!);
        var key = Encoding.UTF8.GetString(column.Coder[column.Codes[row]]);
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
        if (!_ids.TryGetValue(target, out var ids) || ids.Count == 0)
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

        var context = new BuildContext(new TextPool(), targets, newRows);
        return new(builder.Schemas.Values.OrderBy(s => s.Name, StringComparer.Ordinal).Select(schema => MakeTable(schema, kept, context)));
    }

    private IdColumn KeysOf(TableSchema schema, string idColumn, int[]? kept)
    {
        if (Tables.GetValueOrDefault(schema.Name)?.Find(idColumn) is not IdColumnBuilder ids)
        {
            return IdColumn.Of(schema.Find(idColumn)!, []);
        }

        return kept is null ? _ids[schema.Name] : ids.Build(kept);
    }

    private Table MakeTable(TableSchema schema, Dictionary<string, int[]?> kept, BuildContext context)
    {
        if (!Tables.TryGetValue(schema.Name, out var table))
        {
            return new(schema, 0, []);
        }

        var rows = kept[schema.Name];
        var columns = table.Columns.Select(column => column is IdColumnBuilder ? context.Targets[schema.Name] : column.Build(rows, context));
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
            var files = table.Files.ToList();
            for (var i = 0; i < files.Count; i++)
            {
                var (from, to) = (files[i].FirstRow, i + 1 < files.Count ? files[i + 1].FirstRow : table.Count);
                var counts = new int[4];
                for (var row = from; row < to; row++)
                {
                    counts[(int)StateOf(name, row)]++;
                }

                yield return new(name, files[i].File, to - from, counts[(int)RowState.Faulty], counts[(int)RowState.Dependent], counts[(int)RowState.LeftOut], counts[0]);
            }
        }
    }
}
