namespace Merit.Formulas.Compilation;

/// <summary>A compiled number: a whole numerator per row over one denominator.</summary>
/// <param name="Denominator">What every numerator is divided by.</param>
/// <param name="LargestMagnitude">No numerator is larger than this, its sign aside.</param>
/// <param name="Numerator">The numerator of a row; <see cref="Data.Tables.NumberColumn.Empty"/> for no value.</param>
public sealed record CompiledNumber(long Denominator, long LargestMagnitude, Func<int, long> Numerator);
