namespace Merit.Formulas.Syntax;

/// <summary>A node of a formula as it was written, before names are looked up.</summary>
/// <param name="Span">Where it stands in the formula's text.</param>
public abstract record FormulaSyntax(TextSpan Span);
