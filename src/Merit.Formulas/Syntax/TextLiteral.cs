namespace Merit.Formulas.Syntax;

/// <summary><c>"expansion"</c>; a quote inside is doubled.</summary>
public sealed record TextLiteral(TextSpan Span, string Value) : FormulaSyntax(Span);
