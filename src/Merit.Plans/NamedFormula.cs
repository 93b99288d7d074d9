using Merit.Data.Diagnostics;
using Merit.Formulas.Syntax;

namespace Merit.Plans;

/// <summary>A formula with a name.</summary>
/// <param name="Name">The name formulas use.</param>
/// <param name="Where">Where the name stands.</param>
/// <param name="Formula">What it is.</param>
public sealed record NamedFormula(string Name, SourceLocation Where, Formula Formula);
