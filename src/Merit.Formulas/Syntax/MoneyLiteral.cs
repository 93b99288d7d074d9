using Merit.Data.Amounts;

namespace Merit.Formulas.Syntax;

/// <summary><c>10000 USD</c>.</summary>
public sealed record MoneyLiteral(TextSpan Span, Ratio Amount, Currency Currency) : FormulaSyntax(Span);
