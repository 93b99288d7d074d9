using Merit.Data.Tables;

namespace Merit.Data.Building.Linking;

/// <summary>Puts the columns of all tables together, keys of other rows linked, and reports what shows while doing so.</summary>
internal sealed class ColumnMaker(DatasetLinker linker)
{
    /// <summary>Makes the columns.</summary>
    public void Make()
    {
        FindMissingColumns();
        var indexes = MakeIds();
        MakeColumns(indexes);
        foreach (var (name, index) in indexes.Where(index => !linker.Tables[index.Key].Ids!.AreProvedUnique))
        {
            FindDuplicates(linker.Tables[name], index.Value);
        }
    }

    private void FindMissingColumns()
    {
        foreach (var (name, table) in linker.Tables.Where(t => t.Value.Count > 0))
        {
            foreach (var missing in table.Schema.Columns.Where(c => c.Required))
            {
                if (!table.FedColumns.Contains(missing))
                {
                    ReportMissing(name, missing, 0, table.Count);
                    continue;
                }

                // Other files feed the column, and some do not.
                for (var part = 0; part < table.Parts.Count; part++)
                {
                    if (table.Parts[part].Count > 0 && !table.Parts[part].Columns.ContainsKey(missing.Name))
                    {
                        ReportMissing(name, missing, table.FirstRowOf(part), table.Parts[part].Count);
                    }
                }
            }
        }
    }

    private void ReportMissing(string table, ColumnSchema column, int from, int count)
    {
        for (var row = from; row < from + count; row++)
        {
            linker.Mark(table, row, RowState.Faulty);
        }

        linker.Fault(table, from, "column-missing", () => $"Column '{column.Name}' is missing and every row must have a value in it.", $"It holds {column.Description}.");
    }

    // Keys first, since other tables name them. Tables are worked on side by side, and reported in order.
    private SortedDictionary<string, Lazy<IdIndex>> MakeIds()
    {
        var keyed = linker.Tables.Values.Where(table => table.Schema.IdColumn is { } id && table.FedColumns.Any(c => c.Name == id)).ToArray();
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
        var columns = linker.Tables.Values.SelectMany(table => table.FedColumns.Where(c => c.Type != ColumnType.Id).Select(column => (Table: table, Column: column))).ToArray();
        var made = new Column[columns.Length];
        var unfit = new List<int>?[columns.Length];
        var poolRows = new PoolRows();
        Parallel.For(0, columns.Length, i =>
        {
            var (table, column) = columns[i];
            if (column.Type == ColumnType.Reference)
            {
                var target = linker.Tables.GetValueOrDefault(column.References!);
                var index = indexes.GetValueOrDefault(column.References!);
                made[i] = new KeyLinker(target, index, target?.Ids is { } ids && (ids.AreProvedUnique || index is { Value.Duplicates.Count: 0 }), poolRows).Link(table, column);
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
                linker.Fault(columns[i].Table.Schema.Name, row, "cell-number-range",
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
                    linker.LeaveOut(name, row, "duplicate-skipped", $"Row left out: '{ids.TextAt(row)}' is the {ids.Schema.Name} of another row.", first);
                }
                else
                {
                    linker.Fault(name, row, "id-duplicate", () => $"Column '{ids.Schema.Name}' holds '{ids.TextAt(row)}', which is the key of an earlier row.",
                        "Each row has a key of its own.", first);
                }
            }
        }
    }
}
