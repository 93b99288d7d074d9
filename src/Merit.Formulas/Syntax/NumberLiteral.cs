using Merit.Data.Amounts;

namespace Merit.Formulas.Syntax;

/// <summary><c>10000</c> or <c>0.25</c>: takes the unit of what it is added to or compared with.</summary>
public sealed record NumberLiteral(TextSpan Span, Ratio Value) : FormulaSyntax(Span);
