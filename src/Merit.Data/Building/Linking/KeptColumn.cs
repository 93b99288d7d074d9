using Merit.Data.Building.Cells;
using Merit.Data.Tables;

namespace Merit.Data.Building.Linking;

/// <summary>A column with the rows that are kept alone.</summary>
internal static class KeptColumn
{
    /// <summary>The rows of a key column.</summary>
    public static IdColumn Of(IdColumn ids, int[] kept)
    {
        var keys = new KeyCells();
        foreach (var row in kept)
        {
            keys.Append(ids.BytesAt(row));
        }

        return keys.ToIds(ids.Schema);
    }

    /// <summary>The rows of any other column but linked keys.</summary>
    public static Column Of(Column column, int[] kept)
    {
        switch (column)
        {
            case NumberColumn numbers:
                return Of(numbers, kept);
            case DateColumn days:
                return new DateColumn(column.Schema, Gather(days.DayNumbers, kept));
            case TextColumn texts:
                return new TextColumn(column.Schema, Array.ConvertAll(kept, texts.CodeAt), texts.Pool);
            case YesNoColumn states:
                return new YesNoColumn(column.Schema, Gather(states.States, kept));
            default:
                throw new InvalidOperationException($"No column of type {column.Schema.Type}.");
        }
    }

    private static NumberColumn Of(NumberColumn numbers, int[] kept)
    {
        var all = numbers.Numerators;
        var some = new PackedNumbers();
        Span<long> block = stackalloc long[PackedNumbers.BlockSize];
        for (var from = 0; from < kept.Length; from += PackedNumbers.BlockSize)
        {
            var rows = kept.AsSpan(from, Math.Min(PackedNumbers.BlockSize, kept.Length - from));
            all.Gather(rows, block[..rows.Length]);
            some.Add(block[..rows.Length]);
        }

        var (numerators, denominator) = Reduced.Of(some, numbers.Denominator);
        return new(numbers.Schema, numerators, denominator);
    }

    private static T[] Gather<T>(ReadOnlySpan<T> values, int[] kept)
    {
        var result = new T[kept.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            result[i] = values[kept[i]];
        }

        return result;
    }
}
