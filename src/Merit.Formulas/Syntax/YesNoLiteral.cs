namespace Merit.Formulas.Syntax;

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed record YesNoLiteral(TextSpan Span, bool Value) : FormulaSyntax(Span);
