using Merit.Data.Tables;

namespace Merit.Formulas.Compilation;

/// <summary>A numeric row formula as delegates: whole numerators over one denominator. Both allocate nothing and are safe for several threads.</summary>
public sealed class CompiledNumber
{
    private readonly Lazy<Func<int, long>> _numerator;
    private readonly Lazy<Action<int[], int, long[]>> _numerators;

    internal CompiledNumber(long denominator, long largestMagnitude, bool mayBeEmpty, Func<Func<int, long>> numerator, Func<Action<int[], int, long[]>> numerators)
    {
        Denominator = denominator;
        LargestMagnitude = largestMagnitude;
        MayBeEmpty = mayBeEmpty;
        _numerator = new(numerator);
        _numerators = new(numerators);
    }

    /// <summary>What every numerator is divided by; at least 1.</summary>
    public long Denominator { get; }

    /// <summary>No numerator is larger, its sign aside; at most 2^62. Proved from the columns' statistics, for sums to rely on.</summary>
    public long LargestMagnitude { get; }

    /// <summary>Whether a row can have no value.</summary>
    public bool MayBeEmpty { get; }

    /// <summary>From row number to numerator; <see cref="NumberColumn.Empty"/> for no value.</summary>
    public Func<int, long> Numerator => _numerator.Value;

    /// <summary>The same for many rows at a time: the rows, how many of them, and where their numerators go.</summary>
    public Action<int[], int, long[]> Numerators => _numerators.Value;
}
