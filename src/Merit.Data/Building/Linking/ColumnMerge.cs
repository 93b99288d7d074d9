using System.Numerics;
using Merit.Data.Building.Cells;
using Merit.Data.Tables;

namespace Merit.Data.Building.Linking;

/// <summary>Puts the parts of a column together. A column of one part that takes every row of its source is the source's own array.</summary>
/// <param name="schema">The column.</param>
/// <param name="table">Its table.</param>
internal sealed class ColumnMerge(ColumnSchema schema, DraftTable table)
{
    /// <summary>Rows whose number cannot be held beside the others.</summary>
    public List<int> DoNotFit { get; } = [];

    /// <summary>The column, of any type but a key of another table.</summary>
    public Column Merge()
    {
        if (table.Parts.Count == 1 && table.Parts[0].Columns[schema.Name] is { Rows: null, IsConstant: false } whole && CellStore.FormOf(schema.Type) == whole.Cells.Form)
        {
            return whole.Cells.ToColumn(schema);
        }

        return CellStore.FormOf(schema.Type) switch
        {
            CellForm.Key => Keys(),
            CellForm.Text => Texts(),
            CellForm.Day => new DateColumn(schema, Gather(cells => ((DayCells)cells).Days, DateColumn.Empty)),
            CellForm.YesNo => new YesNoColumn(schema, Gather(cells => ((YesNoCells)cells).States, YesNoColumn.Empty)),
            _ => Numbers(),
        };
    }

    private delegate ReadOnlySpan<T> ValuesOf<T>(CellStore cells);

    private T[] Gather<T>(ValuesOf<T> valuesOf, T empty)
    {
        var all = GC.AllocateUninitializedArray<T>(table.Count);
        for (var i = 0; i < table.Parts.Count; i++)
        {
            var into = all.AsSpan(table.FirstRowOf(i), table.Parts[i].Count);
            if (table.Parts[i].Columns.TryGetValue(schema.Name, out var part))
            {
                Gather(valuesOf(part.Cells), part, into);
            }
            else
            {
                into.Fill(empty);
            }
        }

        return all;
    }

    private static void Gather<T>(ReadOnlySpan<T> values, PartColumn part, Span<T> into)
    {
        if (part.IsConstant)
        {
            into.Fill(values[0]);
        }
        else if (part.Rows is not { } rows)
        {
            values.CopyTo(into);
        }
        else
        {
            for (var row = 0; row < into.Length; row++)
            {
                into[row] = values[rows[row]];
            }
        }
    }

    private NumberColumn Numbers()
    {
        var common = BigInteger.One;
        foreach (var part in Fed())
        {
            common = Multiple(common, ((NumberCells)part.Cells).Denominator);
        }

        // Beyond that, values that need more are those that do not fit.
        var denominator = common <= NumberCells.LargestDenominator ? (long)common : Fed().Max(part => ((NumberCells)part.Cells).Denominator);
        var all = new PackedNumbers();
        foreach (var part in table.Parts)
        {
            if (part.Columns.TryGetValue(schema.Name, out var column))
            {
                AddTo(all, column, denominator);
            }
            else
            {
                AddEmpty(all, part.Count);
            }
        }

        var (numerators, reduced) = Reduced.Of(all, denominator);
        return new(schema, numerators, reduced);
    }

    private static void AddEmpty(PackedNumbers all, int count)
    {
        Span<long> some = stackalloc long[PackedNumbers.BlockSize];
        some.Fill(NumberColumn.Empty);
        for (var row = 0; row < count; row += PackedNumbers.BlockSize)
        {
            all.Add(some[..Math.Min(PackedNumbers.BlockSize, count - row)]);
        }
    }

    private void AddTo(PackedNumbers all, PartColumn part, long denominator)
    {
        var cells = (NumberCells)part.Cells;
        all.Reserve(table.Count);
        Span<long> some = stackalloc long[PackedNumbers.BlockSize];
        for (var from = 0; from < part.Count; from += PackedNumbers.BlockSize)
        {
            var numbers = some[..Math.Min(PackedNumbers.BlockSize, part.Count - from)];
            Take(cells.Numerators, part, from, numbers);
            for (var i = 0; i < numbers.Length && cells.Denominator != denominator; i++)
            {
                numbers[i] = numbers[i] == NumberColumn.Empty ? numbers[i] : Scaled(numbers[i], cells.Denominator, denominator, all.Count + i);
            }

            all.Add(numbers);
        }
    }

    private static void Take(NumeratorSpan numerators, PartColumn part, int from, Span<long> into)
    {
        if (part.IsConstant)
        {
            into.Fill(numerators[0]);
        }
        else if (part.Rows is { } rows)
        {
            numerators.Gather(rows.AsSpan(from, into.Length), into);
        }
        else
        {
            numerators.CopyTo(from, into);
        }
    }

    private static BigInteger Multiple(BigInteger a, BigInteger b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;

    private long Scaled(long numerator, long from, long to, int row)
    {
        var (scaled, rest) = Int128.DivRem((Int128)numerator * to, from);
        if (rest == 0 && scaled > long.MinValue && scaled <= long.MaxValue)
        {
            return (long)scaled;
        }

        DoNotFit.Add(row);
        return NumberColumn.Empty;
    }

    private TextColumn Texts()
    {
        var fed = Fed().ToList();
        if (fed.TrueForAll(part => part.Cells is TextCells && ReferenceEquals(part.Cells, fed[0].Cells)))
        {
            return new(schema, Gather(cells => ((TextCells)cells).Codes, TextColumn.Empty), ((TextCells)fed[0].Cells).Pool);
        }

        var pool = new TextPool();
        var codes = GC.AllocateUninitializedArray<int>(table.Count);
        for (var i = 0; i < table.Parts.Count; i++)
        {
            var into = codes.AsSpan(table.FirstRowOf(i), table.Parts[i].Count);
            if (!table.Parts[i].Columns.TryGetValue(schema.Name, out var part))
            {
                into.Fill(TextColumn.Empty);
                continue;
            }

            if (part.Cells is TextCells texts)
            {
                Recode(texts, part, pool, into);
                continue;
            }

            for (var row = 0; row < into.Length; row++)
            {
                var source = part.SourceRow(row);
                into[row] = part.Cells.IsEmpty(source) ? TextColumn.Empty : pool.Intern(((KeyCells)part.Cells).At(source));
            }
        }

        return new(schema, codes, pool);
    }

    // Each distinct text is looked up once.
    private static void Recode(TextCells texts, PartColumn part, TextPool pool, Span<int> into)
    {
        const int notYet = int.MinValue;
        var pooled = new int[texts.Pool.Count];
        Array.Fill(pooled, notYet);
        for (var row = 0; row < into.Length; row++)
        {
            var code = texts.Codes[part.SourceRow(row)];
            if (code >= 0 && pooled[code] == notYet)
            {
                pooled[code] = pool.Intern(texts.Pool.BytesAt(code));
            }

            into[row] = code < 0 ? TextColumn.Empty : pooled[code];
        }
    }

    private IdColumn Keys()
    {
        var keys = new KeyCells();
        var bytes = Fed().Where(part => part.Count > 0).Sum(part => (long)((KeyCells)part.Cells).Bytes.Length / Math.Max(1, part.Cells.Count) * part.Count * 17 / 16);
        keys.ReserveBytes(bytes);
        foreach (var part in table.Parts)
        {
            if (part.Columns.TryGetValue(schema.Name, out var column) && !column.IsConstant)
            {
                keys.Append((KeyCells)column.Cells, column.Rows);
                continue;
            }

            for (var row = 0; row < part.Count; row++)
            {
                keys.Append(column is null ? [] : ((KeyCells)column.Cells).At(0));
            }
        }

        return keys.ToIds(schema);
    }

    private IEnumerable<PartColumn> Fed() => table.Parts.Select(part => part.Columns.GetValueOrDefault(schema.Name)).OfType<PartColumn>();
}
