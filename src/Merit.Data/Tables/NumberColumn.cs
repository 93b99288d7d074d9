using Merit.Data.Amounts;

namespace Merit.Data.Tables;

/// <summary>
/// Numbers, ratios, counts or amounts, each a whole numerator over one denominator that the whole column shares
/// (100 for cents; 6 for shares of a half and a third), so that sums and comparisons are whole-number work.
/// </summary>
public sealed class NumberColumn : Column
{
    /// <summary>The numerator that means "no value".</summary>
    public const long Empty = long.MinValue;

    private readonly PackedNumbers _numerators;

    /// <summary>A column over these numerators; <see cref="Empty"/> where there is no value. The array is not copied.</summary>
    public NumberColumn(ColumnSchema schema, long[] numerators, long denominator)
        : this(schema, new PackedNumbers(numerators ?? throw new ArgumentNullException(nameof(numerators))), denominator)
    {
    }

    internal NumberColumn(ColumnSchema schema, PackedNumbers numerators, long denominator)
        : base(schema)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        _numerators = numerators;
        Denominator = denominator;
        Count = numerators.Count;
        HasEmpty = numerators.HasEmpty;
        LargestMagnitude = Math.Max(-numerators.Least, numerators.Greatest);
    }

    /// <summary>The numerators, row by row.</summary>
    public NumeratorSpan Numerators => _numerators.All;

    /// <summary>The numerator of a row; <see cref="Empty"/> where there is no value.</summary>
    public long NumeratorAt(int row) => _numerators[row];

    /// <summary>What every numerator is divided by; at least 1.</summary>
    public long Denominator { get; }

    /// <summary>The largest numerator without its sign: proves that arithmetic over the column fits into 64 bits.</summary>
    public long LargestMagnitude { get; }

    /// <summary>Whether any row has no value.</summary>
    public bool HasEmpty { get; }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The exact value, or null.</summary>
    public Ratio? At(int row) => _numerators[row] is var numerator && numerator == Empty ? null : new Ratio(numerator, Denominator);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _numerators[row] == Empty;

    /// <inheritdoc/>
    public override string? TextAt(int row) => At(row)?.ToShortString();
}
