using Merit.Data.Tables;

namespace Merit.Formulas.Compilation;

/// <summary>A numeric row formula as a delegate: whole numerators over one denominator.</summary>
/// <param name="Denominator">What every numerator is divided by; at least 1.</param>
/// <param name="LargestMagnitude">No numerator is larger, its sign aside; at most 2^62. Proved from the columns' statistics, for sums to rely on.</param>
/// <param name="Numerator">From row number to numerator; <see cref="NumberColumn.Empty"/> for no value. Allocates nothing; safe for several threads.</param>
public sealed record CompiledNumber(long Denominator, long LargestMagnitude, Func<int, long> Numerator);
