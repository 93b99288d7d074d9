namespace Merit.Formulas.Syntax;

/// <summary>An operator between two values.</summary>
public sealed record BinarySyntax(TextSpan Span, BinaryOperator Operator, TextSpan OperatorSpan, FormulaSyntax Left, FormulaSyntax Right) : FormulaSyntax(Span);
