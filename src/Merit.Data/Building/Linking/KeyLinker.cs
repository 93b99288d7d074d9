using Merit.Data.Building.Cells;
using Merit.Data.Tables;

namespace Merit.Data.Building.Linking;

/// <summary>Turns the keys of a column into rows of another table.</summary>
/// <remarks>
/// Where one row of a source gives a row to each of two tables and names the one in the other by the very cell that is its key (an event and its invoice), the rows are joined by their numbers;
/// other keys are looked up, each distinct one once.
/// </remarks>
/// <param name="target">The other table.</param>
/// <param name="index">Its rows by key, made when first asked for; null when it has none.</param>
/// <param name="areUnique">Whether no two of its rows have one key.</param>
/// <param name="poolRows">What other columns looked up already.</param>
internal sealed class KeyLinker(DraftTable? target, Lazy<IdIndex>? index, bool areUnique, PoolRows poolRows)
{
    private readonly TextPool _unknown = new();

    /// <summary>The rows that a column of a table names.</summary>
    public LinkedKeys Link(DraftTable table, ColumnSchema column)
    {
        var rows = GC.AllocateUninitializedArray<int>(table.Count);
        for (var part = 0; part < table.Parts.Count; part++)
        {
            var into = rows.AsSpan(table.FirstRowOf(part), table.Parts[part].Count);
            if (!table.Parts[part].Columns.TryGetValue(column.Name, out var cells))
            {
                into.Fill(ReferenceColumn.Empty);
                continue;
            }

            Link(cells, into);
            foreach (var row in table.Parts[part].Unreadable)
            {
                into[row] = ReferenceColumn.Empty;
            }
        }

        return new(column, rows, _unknown, target?.Ids);
    }

    private void Link(PartColumn column, Span<int> into)
    {
        if (column.IsConstant)
        {
            into.Fill(into.IsEmpty || column.Cells.IsEmpty(0) ? ReferenceColumn.Empty : Find(column.Cells is TextCells one ? one.Pool.BytesAt(one.Codes[0]) : ((KeyCells)column.Cells).At(0)));
        }
        else if (column.Cells is TextCells texts)
        {
            Link(column, texts, into);
        }
        else
        {
            Link(column, (KeyCells)column.Cells, into);
        }
    }

    private void Link(PartColumn column, TextCells texts, Span<int> into)
    {
        var rowOfCode = poolRows.Of(texts.Pool, index?.Value);
        var codes = texts.Codes;
        var hasNone = column.Rows is { } rows ? Gather(codes, rows, rowOfCode, into) : Look(codes, rowOfCode, into);
        for (var row = 0; hasNone && row < into.Length; row++)
        {
            if (into[row] == PoolRows.None)
            {
                into[row] = LinkedKeys.Unknown(_unknown, texts.Pool.BytesAt(codes[column.SourceRow(row)]));
            }
        }
    }

    private static bool Look(ReadOnlySpan<int> codes, int[] rowOfCode, Span<int> into)
    {
        var hasNone = false;
        codes = codes[..into.Length];
        for (var row = 0; row < into.Length; row++)
        {
            var code = codes[row];
            var found = code < 0 ? ReferenceColumn.Empty : rowOfCode[code];
            hasNone |= found == PoolRows.None;
            into[row] = found;
        }

        return hasNone;
    }

    private static bool Gather(ReadOnlySpan<int> codes, int[] rows, int[] rowOfCode, Span<int> into)
    {
        var hasNone = false;
        for (var row = 0; row < into.Length; row++)
        {
            var code = codes[rows[row]];
            var found = code < 0 ? ReferenceColumn.Empty : rowOfCode[code];
            hasNone |= found == PoolRows.None;
            into[row] = found;
        }

        return hasNone;
    }

    private void Link(PartColumn column, KeyCells keys, Span<int> into)
    {
        var (part, own) = FindSameSource(keys);
        var theirs = own?.Rows;
        var hasOwnRows = own is not null && ReferenceEquals(theirs, column.Rows);
        var first = own is null ? 0 : target!.FirstRowOf(part);
        var at = 0;
        for (var row = 0; row < into.Length; row++)
        {
            var source = column.SourceRow(row);
            if (keys.IsEmpty(source))
            {
                into[row] = ReferenceColumn.Empty;
                continue;
            }

            if (own is not null)
            {
                at = hasOwnRows ? row : theirs is null ? source : Advance(theirs, at, source);
                if (at < own.Count && (hasOwnRows || theirs is null || theirs[at] == source))
                {
                    into[row] = first + at;
                    continue;
                }
            }

            into[row] = Find(keys.At(source));
        }
    }

    // Both lists of rows ascend, so that one pass joins them.
    private static int Advance(int[] rows, int from, int to)
    {
        while (from < rows.Length && rows[from] < to)
        {
            from++;
        }

        return from;
    }

    private (int Part, PartColumn? Column) FindSameSource(KeyCells keys)
    {
        if (areUnique && target is { Schema.IdColumn: { } id })
        {
            for (var part = 0; part < target.Parts.Count; part++)
            {
                if (target.Parts[part].Columns.TryGetValue(id, out var ids) && ReferenceEquals(ids.Cells, keys) && !ids.IsConstant)
                {
                    return (part, ids);
                }
            }
        }

        return (-1, null);
    }

    private int Find(ReadOnlySpan<byte> key)
    {
        var row = index?.Value.Find(key) ?? -1;
        return row >= 0 ? row : LinkedKeys.Unknown(_unknown, key);
    }
}
