using Merit.Formulas.Types;

namespace Merit.Formulas.Lookups;

/// <summary>A key of a lookup.</summary>
/// <param name="At">Its value, of the input's kind.</param>
/// <param name="Exclusive">Whether it holds above its value only (written <c>above 36</c>), not at it.</param>
/// <param name="Through">The last day it holds, itself included, of an entry of a dated parameter that ends; else null.</param>
public readonly record struct LookupKey(FormulaValue At, bool Exclusive = false, DateOnly? Through = null);
