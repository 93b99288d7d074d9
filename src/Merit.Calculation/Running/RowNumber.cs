using Merit.Data.Amounts;
using Merit.Formulas.Compilation;

namespace Merit.Calculation.Running;

/// <summary>A number for each row: whole numerators over one denominator when compiled, and always exactly.</summary>
/// <param name="Compiled">The compiled form, or null.</param>
/// <param name="Exact">The exact value of a row, or null when it has none.</param>
internal sealed record RowNumber(CompiledNumber? Compiled, Func<int, Ratio?> Exact);
