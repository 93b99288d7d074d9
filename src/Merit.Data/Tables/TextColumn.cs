namespace Merit.Data.Tables;

/// <summary>Text that repeats, as numbers into a pool.</summary>
public sealed class TextColumn : Column
{
    /// <summary>The code that means "no value".</summary>
    public const int Empty = -1;

    private readonly int[] _codes;

    /// <summary>A column over these codes; <see cref="Empty"/> where there is no value. The array is not copied.</summary>
    public TextColumn(ColumnSchema schema, int[] codes, TextPool pool)
        : this(schema, codes, pool, codes?.Length ?? 0)
    {
    }

    internal TextColumn(ColumnSchema schema, int[] codes, TextPool pool, int count)
        : base(schema)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(pool);
        _codes = codes;
        Pool = pool;
        Count = count;
    }

    /// <summary>The codes, row by row.</summary>
    public ReadOnlySpan<int> Codes => _codes.AsSpan(0, Count);

    /// <summary>The texts of the codes.</summary>
    public TextPool Pool { get; }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _codes[row] == Empty;

    /// <inheritdoc/>
    public override string? TextAt(int row) => _codes[row] == Empty ? null : Pool[_codes[row]];
}
