namespace Merit.Formulas.Syntax;

/// <summary><c>x is empty</c> or <c>x is not empty</c>.</summary>
public sealed record IsEmptySyntax(TextSpan Span, FormulaSyntax Value, bool Negated) : FormulaSyntax(Span);
