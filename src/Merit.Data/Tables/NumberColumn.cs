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

    private readonly long[] _numerators;

    /// <summary>A column over these numerators; <see cref="Empty"/> where there is no value. The array is not copied.</summary>
    public NumberColumn(ColumnSchema schema, long[] numerators, long denominator)
        : this(schema, numerators, denominator, numerators?.Length ?? 0)
    {
    }

    internal NumberColumn(ColumnSchema schema, long[] numerators, long denominator, int count)
        : base(schema)
    {
        ArgumentNullException.ThrowIfNull(numerators);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        _numerators = numerators;
        Denominator = denominator;
        Count = count;
        var (least, greatest) = (0L, 0L);
        foreach (var numerator in numerators.AsSpan(0, count))
        {
            if (numerator != Empty)
            {
                least = Math.Min(least, numerator);
                greatest = Math.Max(greatest, numerator);
            }
            else
            {
                HasEmpty = true;
            }
        }

        LargestMagnitude = Math.Max(-least, greatest);
    }

    /// <summary>The numerators, row by row.</summary>
    public ReadOnlySpan<long> Numerators => _numerators.AsSpan(0, Count);

    /// <summary>What every numerator is divided by; at least 1.</summary>
    public long Denominator { get; }

    /// <summary>The largest numerator without its sign: proves that arithmetic over the column fits into 64 bits.</summary>
    public long LargestMagnitude { get; }

    /// <summary>Whether any row has no value.</summary>
    public bool HasEmpty { get; }

    /// <inheritdoc/>
    public override int Count { get; }

    /// <summary>The exact value, or null.</summary>
    public Ratio? At(int row) => _numerators[row] == Empty ? null : new Ratio(_numerators[row], Denominator);

    /// <inheritdoc/>
    public override bool IsEmpty(int row) => _numerators[row] == Empty;

    /// <inheritdoc/>
    public override string? TextAt(int row) => At(row)?.ToShortString();
}
