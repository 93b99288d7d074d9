using System.Linq.Expressions;
using System.Numerics;
using Merit.Data.Amounts;

namespace Merit.Formulas.Compilation;

/// <summary>Code for a number: a whole numerator of 64 bits over a constant denominator.</summary>
/// <param name="Value">The numerator; <see cref="Data.Tables.NumberColumn.Empty"/> for no value.</param>
/// <param name="Denominator">The denominator; at least 1.</param>
/// <param name="Bound">No numerator is larger, its sign aside.</param>
/// <param name="MayBeEmpty">Whether a row can have no value.</param>
/// <param name="Constant">The value, when it is the same for every row.</param>
internal sealed record NumberCode(Expression Value, BigInteger Denominator, BigInteger Bound, bool MayBeEmpty, Ratio? Constant = null)
{
    /// <summary>What a numerator or denominator may not exceed, so that a sum of two still fits.</summary>
    public static readonly BigInteger Largest = BigInteger.One << 62;

    /// <summary>Whether every value is proved to fit.</summary>
    public bool Fits => Bound <= Largest && Denominator <= Largest;
}
