namespace Merit.Formulas.Syntax;

/// <summary>A bare name: a column, measure, parameter, event set or word of the language.</summary>
public sealed record NameSyntax(TextSpan Span, string Name) : FormulaSyntax(Span);
