using Merit.Data.Amounts;

namespace Merit.Formulas.Syntax;

/// <summary><c>85%</c>: a ratio, and nothing else; <see cref="Value"/> is 17/20.</summary>
public sealed record PercentLiteral(TextSpan Span, Ratio Value) : FormulaSyntax(Span);
