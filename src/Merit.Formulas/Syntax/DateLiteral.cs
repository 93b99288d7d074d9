namespace Merit.Formulas.Syntax;

/// <summary><c>2026-01-31</c>.</summary>
public sealed record DateLiteral(TextSpan Span, DateOnly Value) : FormulaSyntax(Span);
