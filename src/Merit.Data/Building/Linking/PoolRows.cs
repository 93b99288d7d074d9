using System.Collections.Concurrent;
using Merit.Data.Tables;

namespace Merit.Data.Building.Linking;

/// <summary>The rows that the texts of a pool name as keys: each is looked up once, however many columns have the pool.</summary>
internal sealed class PoolRows
{
    /// <summary>Stands for a text that is the key of no row.</summary>
    public const int None = int.MinValue;

    private readonly ConcurrentDictionary<(TextPool Pool, IdIndex Index), Lazy<int[]>> _found = new();

    /// <summary>The row for each text of the pool, or <see cref="None"/>.</summary>
    /// <param name="pool">The texts.</param>
    /// <param name="index">The rows by key; null when there are none.</param>
    public int[] Of(TextPool pool, IdIndex? index) =>
        index is null ? NoneOf(pool.Count) : _found.GetOrAdd((pool, index), key => new(() => Find(key.Pool, key.Index))).Value;

    private static int[] Find(TextPool pool, IdIndex index)
    {
        var rows = new int[pool.Count];
        for (var code = 0; code < rows.Length; code++)
        {
            rows[code] = index.Find(pool.BytesAt(code)) is var row and >= 0 ? row : None;
        }

        return rows;
    }

    private static int[] NoneOf(int count)
    {
        var rows = new int[count];
        Array.Fill(rows, None);
        return rows;
    }
}
