namespace Merit.Formulas.Syntax;

/// <summary>An operator before a value.</summary>
public sealed record UnarySyntax(TextSpan Span, UnaryOperator Operator, FormulaSyntax Operand) : FormulaSyntax(Span);
