namespace Merit.Data.Tables;

/// <summary>Text that repeats, as numbers into a pool: of one byte each where there are few distinct texts, as there mostly are.</summary>
public sealed class TextColumn : Column
{
    /// <summary>The code that means "no value".</summary>
    public const int Empty = -1;

    private readonly sbyte[]? _narrow;
    private readonly int[] _wide = [];

    /// <summary>A column over these codes; <see cref="Empty"/> where there is no value.</summary>
    /// <param name="schema">What the column is.</param>
    /// <param name="codes">A code for each row. The column may keep the array.</param>
    /// <param name="pool">The texts of the codes.</param>
    public TextColumn(ColumnSchema schema, int[] codes, TextPool pool)
        : this(schema, codes, pool, codes?.Length ?? 0)
    {
    }

    internal TextColumn(ColumnSchema schema, int[] codes, TextPool pool, int count)
        : base(schema)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(pool);
        Pool = pool;
        Count = count;
        if (pool.Count <= sbyte.MaxValue + 1)
        {
            _narrow = Narrow(codes.AsSpan(0, count));
        }
        else
        {
            _wide = codes;
        }
    }

    /// <summary>The codes, row by row, for work on many at a time; <see cref="Empty"/> where there is no value.</summary>
    public NumeratorSpan Codes => _narrow is not null ? NumeratorSpan.Of<sbyte>(_narrow) : NumeratorSpan.Of<int>(_wide.AsSpan(0, Count));

    /// <summary>The texts of the codes.</summary>
    public TextPool Pool { get; }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The code of a row; <see cref="Empty"/> where there is no value.</summary>
    public int CodeAt(int row) => _narrow is not null ? _narrow[row] : _wide[row];

    /// <summary>Whether every row has this code.</summary>
    public bool IsAll(int code) =>
        _narrow is not null ? code is >= Empty and <= sbyte.MaxValue && !_narrow.AsSpan().ContainsAnyExcept((sbyte)code) : !_wide.AsSpan(0, Count).ContainsAnyExcept(code);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => CodeAt(row) == Empty;

    /// <inheritdoc/>
    public override string? TextAt(int row) => CodeAt(row) is var code && code == Empty ? null : Pool[code];

    private static sbyte[] Narrow(ReadOnlySpan<int> codes)
    {
        var narrow = GC.AllocateUninitializedArray<sbyte>(codes.Length);
        for (var i = 0; i < narrow.Length && i < codes.Length; i++)
        {
            narrow[i] = (sbyte)codes[i];
        }

        return narrow;
    }
}
